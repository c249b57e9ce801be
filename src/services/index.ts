/**
 * services: what runs beside the screen. The workers of the look-ahead and of the lint, the backup folder, opening a plan,
 * the list of plans, making a link. Knows the browser, but no screen and no sentence.
 */
export { plansToBackUp } from './backup/backup-reminder';
export { canPickFolder } from './backup/folder-permission';
export { folderWriterOf } from './backup/folder-writer.svelte';
export type { FolderReason, FolderState } from './backup/folder-writer.svelte';
export { makeBackup } from './backup/make-backup';
export { planFile } from './backup/plan-file';
export type { FileRefusal } from './backup/restore-file';
export { Restoring } from './backup/restoring.svelte';
export type { RestoreState } from './backup/restoring.svelte';
export { Catalogue } from './catalogue.svelte';
export { download, downloadBlob } from './download';
export { inSteps } from './in-steps';
export type { Work } from './in-steps';
export { LintClient } from './lint/lint-client';
export { LookAhead } from './look-ahead/look-ahead.svelte';
export type { Ahead } from './look-ahead/look-ahead.svelte';
export { PathwaysAhead } from './look-ahead/pathways-ahead.svelte';
export { RequestLookAhead } from './look-ahead/request-look-ahead.svelte';
export { Navigation } from './navigation.svelte';
export { DraftEditor } from './own/draft-editor.svelte';
export { DraftFindings } from './own/draft-findings.svelte';
export type { DraftFound } from './own/draft-findings.svelte';
export { draftByHand, draftFromCopy, draftFromReading, newQualificationId } from './own/new-draft';
export type { NewDraft } from './own/new-draft';
export { openPlan } from './open-plan';
export { loadPaperFonts } from './paper-fonts';
export { arranged, matching, planOrders, searchable } from './plan-list/arrange';
export type { PlanOrder } from './plan-list/arrange';
export { ShareJobs } from './share-job.svelte';
export type { ShareResult, ShareJob } from './share-job.svelte';
export { StoragePromise } from './storage-promise.svelte';
export { unloaded } from './unloaded';
export { afterFrame } from './after-frame';
export { whenIdle } from './when-idle';
export { editionsFor } from './editions-for';
export { CohortPlanner } from './plan-cohort/cohort-planner.svelte';
export type { PlannerState } from './plan-cohort/cohort-planner.svelte';
export { exportedEvents, rememberEvents } from './exported-events';
export type { ActionResult, PlanListAction } from './plan-list/action-result';
export { PlanListActions } from './plan-list/plan-list-actions.svelte';
export { StoreState } from './store-state.svelte';
export { readSpecification } from './specification/read-specification';
export type { ReadingOptions } from './specification/read-specification';
