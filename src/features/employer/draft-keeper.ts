import * as v from 'valibot';
import { jobThemes } from '../../request';
import type { AnswerDraft, AnswerMade, JobTheme } from '../../request';

/**
 * Where employers' drafts lie. Not in the store of plans: an employer has no plans here, backs
 * nothing up, and taps the same link again after a phone has thrown the tab away. What a browser
 * keeps in `localStorage` is written before the keystroke returns and outlives the tab.
 */
export interface DraftKeeper {
  /** Whether the browser keeps anything here at all. */
  readonly isAble: boolean;
  find(key: string): Kept | null;
  /** @returns whether the draft will be there after a reload */
  keep(key: string, kept: Kept): boolean;
}

export interface Kept {
  readonly draft: AnswerDraft;
  /** `null` = not yet. */
  readonly made: AnswerMade | null;
  /** What the job involves; `null` = not said yet. No part of the answer. */
  readonly job: readonly JobTheme[] | null;
}

/** The entry of the storage that holds all drafts: other tabs are told when it changes. */
export const draftsPlace = 'unitwise-employer-drafts';
/** Older ones make room: what an employer answered months ago is with the planner. */
const maxDrafts = 60;

const draft: v.GenericSchema<unknown, AnswerDraft> = v.object({
  chosen: v.array(v.string()),
  wished: v.array(v.string()),
  notes: v.record(v.string(), v.string()),
  remark: v.string(),
  signedBy: v.string(),
});
const entry = v.object({
  key: v.string(),
  draft,
  // Drafts from before it was noted have none.
  made: v.optional(v.nullable(v.object({ at: v.string(), isCurrent: v.boolean() })), null),
  job: v.optional(v.nullable(v.array(v.picklist(jobThemes))), null),
});
type KeptEntry = Kept & { readonly key: string };

/** @param open gives the browser's storage; throws where the browser blocks it */
export function draftKeeper(open: () => Storage): DraftKeeper {
  const put = (entries: readonly KeptEntry[]): boolean =>
    attempt(() => {
      open().setItem(draftsPlace, JSON.stringify(entries.slice(0, maxDrafts)));
      return true;
    }, false);
  const all = (): readonly KeptEntry[] => attempt(() => read(open()), []);
  return {
    get isAble() {
      return put(all());
    },
    find: (key) => all().find((one) => one.key === key) ?? null,
    keep: (key, kept) => put([{ key, ...kept }, ...all().filter((one) => one.key !== key)]),
  };
}

/** Each draft for itself: one that cannot be read takes no other with it. */
function read(storage: Storage): readonly KeptEntry[] {
  const stored = attempt<unknown>(() => JSON.parse(storage.getItem(draftsPlace) ?? '[]'), []);
  return (Array.isArray(stored) ? stored : []).flatMap((one: unknown) => {
    const parsed = v.safeParse(entry, one);
    return parsed.success ? [parsed.output] : [];
  });
}

function attempt<Value>(act: () => Value, otherwise: Value): Value {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
