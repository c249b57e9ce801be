import { applyCommand } from './apply';
import type { DraftCommand } from './commands';
import type { DraftContent, DraftDocument, Origin } from './document';
import { maxSteps } from './document';
import { applyPatch, inverted, patchBetween } from './patch';

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

/** The draft as it was before its last step; the same one where there is none. */
export function undone(document: DraftDocument): DraftDocument {
  const step = document.steps[document.done - 1];
  if (step === undefined) return document;
  const content = applyPatch(document.content, inverted(step.patch));
  return { ...document, content, done: document.done - 1 };
}

/** The draft with the step made again that was undone last. */
export function redone(document: DraftDocument): DraftDocument {
  const step = document.steps[document.done];
  if (step === undefined) return document;
  const content = applyPatch(document.content, step.patch);
  return { ...document, content, done: document.done + 1 };
}

/** The draft as it was after so many steps, each of which can be made again or undone. */
export function atStep(document: DraftDocument, done: number): DraftDocument {
  const aim = Math.min(Math.max(done, 0), document.steps.length);
  let at = document;
  while (at.done > aim) at = undone(at);
  while (at.done < aim) at = redone(at);
  return at;
}
