import type { Outlook } from '../../completions';

type Fits = Outlook['fits'];

/** How many units a change closed, and how many it opened again; those it was about not counted. */
export function countTurned(before: Fits, after: Fits): { closed: number; opened: number } {
  const turned = [...after].map(([unit, fit]) => [before.get(unit), fit] as const);
  return {
    closed: turned.filter(([was, is]) => isOpen(was) && is === 'blocked').length,
    opened: turned.filter(([was, is]) => was === 'blocked' && isOpen(is)).length,
  };
}

function isOpen(fit: ReturnType<Fits['get']>): boolean {
  return fit === 'fits' || fit === 'needed';
}
