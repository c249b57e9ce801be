import * as v from 'valibot';
import type { Draft } from './draft';

/**
 * Where employers' drafts lie. Not in the store of plans: an employer has no plans here, backs
 * nothing up, and taps the same link again after a phone has thrown the tab away. What a browser
 * keeps in `localStorage` is written before the keystroke returns and outlives the tab.
 */
export interface DraftKeeper {
  find(key: string): Draft | null;
  /** @returns whether the draft will be there after a reload */
  keep(key: string, draft: Draft): boolean;
  forget(key: string): void;
}

const place = 'unitwise-employer-drafts';
/** Older ones make room: what an employer answered months ago is with the planner. */
const most = 20;

const draft: v.GenericSchema<unknown, Draft> = v.object({
  chosen: v.array(v.string()),
  wished: v.array(v.string()),
  notes: v.record(v.string(), v.string()),
  remark: v.string(),
  signedBy: v.string(),
  page: v.picklist(['choose', 'sign']),
});
const drafts = v.fallback(v.array(v.object({ key: v.string(), draft })), []);

/** @param open gives the browser's storage; throws where the browser blocks it */
export function draftKeeper(open: () => Storage): DraftKeeper {
  const others = (key: string): v.InferOutput<typeof drafts> =>
    read(open()).filter((one) => one.key !== key);
  const write = (key: string, first: v.InferOutput<typeof drafts>): boolean =>
    attempt(() => {
      open().setItem(place, JSON.stringify([...first, ...others(key)].slice(0, most)));
      return true;
    }, false);
  return {
    find: (key) => attempt(() => read(open()).find((one) => one.key === key)?.draft ?? null, null),
    keep: (key, entered) => write(key, [{ key, draft: entered }]),
    forget: (key) => void write(key, []),
  };
}

function read(storage: Storage): v.InferOutput<typeof drafts> {
  const text = storage.getItem(place);
  return text === null
    ? []
    : v.parse(
        drafts,
        attempt<unknown>(() => JSON.parse(text), []),
      );
}

function attempt<Value>(act: () => Value, otherwise: Value): Value {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
