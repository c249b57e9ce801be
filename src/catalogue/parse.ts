import * as v from 'valibot';
import { qualificationSchema1, qualificationSchema2 } from './schema';
import type { Qualification } from './types';

export interface ParseProblem {
  /** The place, such as `units[3].credits`; empty for the file as a whole. */
  readonly path: string;
  /** A readable sentence that begins with the place. */
  readonly message: string;
}

export type ParseResult =
  | { readonly ok: true; readonly qualification: Qualification }
  | { readonly ok: false; readonly problems: readonly ParseProblem[] };

/** Nobody reads more, and a hostile file could hold a hundred thousand. */
const maxProblems = 50;

/** The newest format that is read. */
const newest = 2;

/**
 * Turns whatever a file held into a qualification that every room may trust, or says what is wrong
 * and where. Never throws. A file that does not say its format is of format 1.
 */
export function parseQualification(json: unknown): ParseResult {
  const format = formatOf(json);
  if (format === 'unknown') return { ok: false, problems: [unknownFormat] };
  const schema = format === 1 ? qualificationSchema1 : qualificationSchema2;
  const parsed = v.safeParse(schema, json, { abortPipeEarly: true });
  if (parsed.success) return { ok: true, qualification: parsed.output };
  const problems = parsed.issues.slice(0, maxProblems).map(toProblem);
  const left = parsed.issues.length - problems.length;
  if (left > 0) problems.push({ path: '', message: `${left} more problems are not listed` });
  return { ok: false, problems };
}

function formatOf(json: unknown): 1 | 2 | 'unknown' {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, 'format')) return 1;
  return (json as { readonly format: unknown }).format === newest ? newest : 'unknown';
}

const unknownFormat: ParseProblem = {
  path: 'format',
  message: `format: must be ${newest}, or left out for format 1. A newer version of Unitwise may read it.`,
};

function toProblem({ path: items, message }: v.BaseIssue<unknown>): ParseProblem {
  const steps = items?.map(({ key }) => step(key)) ?? [];
  const path = steps.join('').replace(/^\./, '');
  return { path, message: `${path === '' ? 'The file' : path}: ${message}` };
}

/** A key is as hostile as any other text: shown as it stands only where it is a plain word. */
function step(key: unknown): string {
  if (typeof key === 'number') return `[${key}]`;
  const word = String(key);
  if (/^\w{1,40}$/.test(word)) return `.${word}`;
  return `[${JSON.stringify(word.slice(0, 40).replace(/\p{C}/gu, '?'))}]`;
}
