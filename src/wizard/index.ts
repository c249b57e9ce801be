/**
 * wizard: walks a person from a qualification to a delivery plan. The XState machine, its history
 * of undo and redo, its autosave, and the addresses of its steps. Knows no screen and no wording.
 */
export { makeAddress, parseAddress } from './address';
export type { Address } from './address';
export { mayPass } from './context';
export type { Notice, Overruled, WizardInput } from './context';
export type { ChangeCause } from './history';
export { stepRefusal } from './step-refusal';
export type { StepRefusal } from './step-refusal';
export { deliveryViews, draftSteps, steps } from './steps';
export type { DeliveryView, DraftStepName, Step } from './steps';
export { Wizard } from './wizard.svelte';
export type { Saving } from './wizard.svelte';
