import type { LintFinding } from '../authoring';

/** What a finding's correction does, as its button: "Make it 35", "Take the letter J". */
export function formatFindingFix({ code, correction = [] }: LintFinding): string {
  const [edit] = correction;
  const value = edit?.value;
  if (value === undefined) return 'Take it out';
  const isSwap = ['bounds-swapped', 'range-reversed', 'dates-reversed'].includes(code);
  if (isSwap) return 'Swap them';
  if (typeof value === 'string' || typeof value === 'number') return `Make it ${value}`;
  return 'Correct it';
}

export const factsWords = { heading: 'Facts' } as const;
