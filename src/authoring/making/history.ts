import { applyCommand } from './apply';
import type { DraftCommand } from './commands';
import type { DraftContent, DraftDocument, Origin } from './document';
import { maxSteps } from './document';
import { isDraftContent } from './parse-document';
import { applyPatch, inverted, patchBetween } from './patch';
import type { Patch } from './patch';

/** A new draft without steps. */
export function newDocument(
  content: DraftContent,
  { id, at, origin }: { readonly id: string; readonly at: string; readonly origin: Origin },
): DraftDocument {
  return { format: 1, id, origin, startedAt: at, content, steps: [], done: 0, published: null };
}

/**
 * The draft with an edit made, as one step; what was undone before is given up. The same document
 * where the edit changes nothing.
 *
 * @param at when, as ISO 8601 in UTC
 */
export function edited(document: DraftDocument, command: DraftCommand, at: string): DraftDocument {
  const content = applyCommand(document.content, command);
  const patch = patchBetween(document.content, content);
  if (patch.length === 0) return document;
  const kept = document.steps.slice(0, document.done).slice(1 - maxSteps);
  const steps = [...kept, { at, command, patch }];
  return { ...document, content, steps, done: steps.length };
}

/**
 * The draft as it was before its last step; the same one where there is none, or where the history was
 * tampered with and does not lead there.
 */
export function undone(document: DraftDocument): DraftDocument {
  return atStep(document, document.done - 1);
}

/** The draft with the step made again that was undone last; the same one as above. */
export function redone(document: DraftDocument): DraftDocument {
  return atStep(document, document.done + 1);
}

/** The draft as it was after so many steps, each of which can be made again or undone. */
export function atStep(document: DraftDocument, done: number): DraftDocument {
  const aim = Math.min(Math.max(done, 0), document.steps.length);
  if (aim === document.done) return document;
  const content = patchesBetween(document, aim).reduce(applyPatch, document.content);
  return isDraftContent(content) ? { ...document, content, done: aim } : document;
}

function patchesBetween({ done, steps }: DraftDocument, aim: number): readonly Patch[] {
  if (aim > done) return steps.slice(done, aim).map(({ patch }) => patch);
  return steps
    .slice(aim, done)
    .map(({ patch }) => inverted(patch))
    .reverse();
}
