import type { StorageFailure, StoredPlan } from '../../storage';

/** What a person can ask for on the list of plans. */
export type PlanListAction =
  'purge' | 'duplicate' | 'export' | 'delete' | 'undelete' | 'open-sample';

/** What was done to a plan last; the screen tells it until the next action. */
export type ActionResult =
  | { readonly kind: 'duplicated'; readonly name: string }
  | { readonly kind: 'deleted'; readonly deleted: StoredPlan }
  | { readonly kind: 'undeleted'; readonly name: string }
  /** Done to deleted plans, and worded where they are listed. */
  | { readonly kind: 'told'; readonly words: string }
  | { readonly kind: 'exported'; readonly fileName: string; readonly learners: number }
  /** Another tab deleted or changed the plan first. */
  | { readonly kind: 'overtaken'; readonly name: string; readonly by: 'deletion' | 'change' }
  | { readonly kind: 'failed'; readonly asked: PlanListAction; readonly failure: StorageFailure };
