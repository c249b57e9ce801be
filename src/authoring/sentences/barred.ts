import type { RulePart } from '../../catalogue';
import { isMark, showToken } from './token';
import type { Token } from './token';

const together =
  /^(?:the )?(?:units? )?#(?: and | with |, )#(?: (?:cannot|may not|must not|can not)(?: both)? be (?:taken|counted|combined|used|achieved|selected|claimed|chosen)(?: (?:together|in combination))?| are (?:a )?barred(?: combinations?)?(?: together)?| are mutually exclusive)$/u;
const following =
  /^(?:the )?following (?:units |combinations of units |combinations )?(?:cannot|may not|must not|can not) be (?:taken|counted|combined|used|achieved|selected|claimed|chosen)(?: (?:together|in combination))? : #(?: and | with |, )#$/u;
const never =
  /^(?:the )?(?:learners?|candidates?|students?) (?:cannot|may not|must not|can not) (?:take|count|combine|achieve|select|claim|choose|complete|use) (?:both )?#(?: and | with )#(?: together)?$/u;
const barredWith =
  /^(?:barred combinations? : |barred : )?(?:the )?#(?: is| are)?(?: barred)? (?:barred )?(?:with|against|from being (?:taken|combined) with) (#(?:(?: and |, | or )#)*)$/u;
const listed = /^barred (?:combinations?|units?|pairs?) : #(?: and | with |, )#$/u;
const onlyOne =
  /^(?:only|no more than|at most|a maximum of|maximum of|not more than|up to) 1(?: unit)? (?:of|from) (?:units? )?(#(?:(?:, | and | or |, and |, or )#)+) (?:may|can) (?:be )?(?:taken|counted|count|used|achieved|selected|claimed|chosen)(?: (?:towards|toward) (?:the|this) qualification)?$/u;
const someOf =
  /^(?:(?:learners?|candidates?|students?) (?:must|should|need to|are required to) (?:complete|achieve|take|select|choose) )?(?:at least|a minimum of|minimum of) (\d+)(?: units?)? (?:of|from) (?:the )?(#(?:(?:, | and | or |, and |, or )#)+)(?: must be (?:taken|achieved|selected|chosen|completed))?$/u;
const needs =
  /^(?:the )?# (?:(?:may|can|must) (?:only )?be (?:taken|achieved|selected|chosen) (?:together )?with|requires|needs) #$/u;
const onlyWith =
  /^(?:the )?# (?:may|can) only be (?:taken|achieved|selected|chosen) (?:together )?with #$/u;

/** Units that exclude or need each other; `null` where the sentence is not of these. */
export function readBarred(tokens: readonly Token[]): readonly RulePart[] | null {
  const units = tokens.flatMap((token) => (token.kind === 'unit' ? [token.id] : []));
  if (units.length < 2 || new Set(units).size < units.length) return null;
  const shape = shapeOf(tokens);
  if (onlyOne.test(shape)) return [atMostOne(units)];
  if ([together, following, never, listed].some((pattern) => pattern.test(shape)))
    return [atMostOne(units)];
  const atLeast = someOf.exec(shape)?.[1];
  if (atLeast !== undefined) return [{ measure: 'units', over: { units }, min: Number(atLeast) }];
  if (barredWith.test(shape) && / barred|^barred/u.test(` ${shape}`)) return pairsWith(units);
  return onlyWith.test(shape) || needs.test(shape) ? [needing(units)] : null;
}

/** The sentence with `#` for each unit, without its full stop and without doubled `unit`. */
function shapeOf(tokens: readonly Token[]): string {
  const kept = isMark(tokens.at(-1), '.') ? tokens.slice(0, -1) : tokens;
  return kept
    .map((token) => (token.kind === 'unit' ? '#' : showToken(token)))
    .join(' ')
    .replace(/\bunits? #/gu, '#')
    .replace(/ , /gu, ', ');
}

function atMostOne(units: readonly string[]): RulePart {
  return { measure: 'units', over: { units }, max: 1 };
}

/** `X is barred with Y and Z`: Y and Z may stand together. */
function pairsWith([first = '', ...others]: readonly string[]): readonly RulePart[] {
  return others.map((other) => atMostOne([first, other]));
}

/** Without the first, or with the second too. */
function needing([first = '', second = '']: readonly string[]): RulePart {
  return {
    holding: [
      { measure: 'units', over: { units: [first] }, max: 0 },
      { measure: 'units', over: { units: [second] }, min: 1 },
    ],
    min: 1,
  };
}
