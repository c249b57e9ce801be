import type { Qualification } from '../../catalogue';
import type { RequestPart } from '../../exchange';
import type { Asked } from '../../request';
import type { EmployerDraft } from './employer-draft.svelte';

/** One of several apprentices whom an employer was asked about, and what is entered for them. */
export interface Apprentice {
  readonly request: RequestPart;
  /** On the apprentice's pathway. */
  readonly qualification: Qualification;
  readonly asked: Asked;
  readonly draft: EmployerDraft;
}
