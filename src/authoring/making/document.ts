import type { Qualification } from '../../catalogue';
import type { ReadingQuestion } from '../draft';
import type { Place } from '../source';
import type { DraftAnswer } from './answer-kinds';
import type { DraftCommand } from './commands';
import type { CellField } from './fields';
import type { Patch } from './patch';

/** Where a value was read, and what is printed there where that is not the value. */
export interface ReadPlace {
  readonly place: Place;
  readonly printed?: string;
}

/** A question about the draft, and whether it was settled. */
export interface DraftQuestion extends ReadingQuestion {
  readonly id: string;
  /** `null` while it is open. */
  readonly answer: DraftAnswer | null;
}

/** What can be edited. */
export interface DraftContent {
  /**
   * The qualification as far as it is made: of the shape of format 2, but texts may be empty, groups
   * may have no units, and ids of units are those that they had first.
   */
  readonly qualification: Qualification;
  /** Where values were read, by `valueKey`. */
  readonly places: Readonly<Record<string, ReadPlace>>;
  readonly questions: readonly DraftQuestion[];
}

/** What a draft was made from. */
export type Origin =
  /** `name` is the file's; `null` for what was pasted. */
  | { readonly kind: 'read'; readonly name: string | null }
  | { readonly kind: 'by-hand' }
  | { readonly kind: 'copy'; readonly title: string; readonly version: string };

/** One edit: what was asked for and what it changed. */
export interface DraftStep {
  /** When it was made, as ISO 8601 in UTC. */
  readonly at: string;
  readonly command: DraftCommand;
  readonly patch: Patch;
}

/** A draft as it is kept: the content, and every edit that led to it or was undone. */
export interface DraftDocument {
  readonly format: 1;
  readonly id: string;
  readonly origin: Origin;
  readonly startedAt: string;
  readonly content: DraftContent;
  readonly steps: readonly DraftStep[];
  /** How many of the steps are in the content; the others were undone. */
  readonly done: number;
  /** The edition that was last published from it. */
  readonly published: { readonly id: string; readonly version: string } | null;
}

/** More steps than that are not kept: the oldest give way. */
export const maxSteps = 1_000;

/** A value of the draft, as far as places are kept by it. */
export type ValueName =
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'unit'; readonly id: string; readonly field: CellField }
  | { readonly kind: 'group'; readonly id: string }
  | { readonly kind: 'rule'; readonly id: string };

/** The name under which `places` holds where a value was read. */
export function valueKey(name: ValueName): string {
  switch (name.kind) {
    case 'fact':
      return `fact ${name.fact}`;
    case 'unit':
      return `unit ${name.id} ${name.field}`;
    case 'group':
      return `group ${name.id}`;
    case 'rule':
      return `rule ${name.id}`;
  }
}

/** Questions that still wait for an answer; what was only mended or noted waits for none. */
export function openQuestions({ questions }: DraftContent): readonly DraftQuestion[] {
  return questions.filter(({ answer, severity }) => answer === null && severity === 'question');
}

/** What was mended in reading and may be looked at. */
export function notices({ questions }: DraftContent): readonly DraftQuestion[] {
  return questions.filter(({ severity }) => severity === 'notice');
}
