import { counted, figure } from './amounts';

const quarters = [
  '',
  'A quarter is done.',
  'Half is done.',
  'Three quarters are done.',
  '',
] as const;

/** What is heard of long work: a word at each quarter, so that nobody is told every step. */
export function formatQuarter(done: number, of: number): string {
  return quarters[Math.floor((4 * done) / Math.max(1, of))] ?? '';
}

/** How far a file is: "Making Calendar (.ics)", "Making Matrix (.csv): 120 of 500 rows". */
export function formatMaking(name: string, done: number, of: number): string {
  return done === 0 ? `Making ${name}` : `Making ${name}: ${figure(done)} of ${counted(of, 'row')}`;
}
