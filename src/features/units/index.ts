export { default } from './UnitsStep.svelte';
export { default as ChooseUnits } from './ChooseUnits.svelte';
