/**
 * components: parts that know what a plan or a qualification is, and that several features use. They
 * show and ask; no rule is worked out here, and none knows which feature shows it.
 */
export { default as AnswerContent } from './AnswerContent.svelte';
export { default as AskFirst } from './AskFirst.svelte';
export { default as Ceilings } from './Ceilings.svelte';
export { default as DateField } from './DateField.svelte';
export { default as FolderStatus } from './FolderStatus.svelte';
export { default as PlanVerdict } from './PlanVerdict.svelte';
export { default as ProblemList } from './ProblemList.svelte';
export { default as Progress } from './Progress.svelte';
export { default as RegistrationStatus } from './RegistrationStatus.svelte';
export { default as TotalsTable } from './TotalsTable.svelte';
export { combinationTone, findingTone, verdictTones } from './tones';
export { getApp, setApp } from './app-context';
export type { AppContext } from './app-context';
export { startPlan } from './start-plan';
export { default as AddLearners } from './learners/AddLearners.svelte';
export { default as RemovedLearner } from './learners/RemovedLearner.svelte';
export { default as MadeBy } from './own/MadeBy.svelte';
export { default as OwnDrafts } from './own/OwnDrafts.svelte';
export { default as Signatures } from './paper/Signatures.svelte';
export { fillMargins } from './paper/page-margins';
export { default as PathwayChange } from './pathway/PathwayChange.svelte';
export { default as PathwayDifference } from './pathway/PathwayDifference.svelte';
export { default as DeletedPlan } from './plan/DeletedPlan.svelte';
export { default as HistoryButtons } from './plan/HistoryButtons.svelte';
export { default as PlanMissing } from './plan/PlanMissing.svelte';
export { default as SaveState } from './plan/SaveState.svelte';
export { default as ShownPlan } from './plan/ShownPlan.svelte';
export { default as FactsTable } from './qualification/FactsTable.svelte';
export { default as GroupLedger } from './qualification/GroupLedger.svelte';
export { default as RuleList } from './qualification/RuleList.svelte';
export { default as RecognitionFields } from './recognition/RecognitionFields.svelte';
export { default as RecognitionForm } from './recognition/RecognitionForm.svelte';
export { default as LinkField } from './share/LinkField.svelte';
export { default as MayChoose } from './share/MayChoose.svelte';
export { planSharing } from './share/plan-sharing';
export { default as Making } from './share/Making.svelte';
export { default as PassphraseForm } from './share/PassphraseForm.svelte';
export { default as ProtectionFields } from './share/ProtectionFields.svelte';
export { timelineAxis, timelineRows } from './timeline/timeline-data';
export { default as ThemeChoice } from './theme/ThemeChoice.svelte';
