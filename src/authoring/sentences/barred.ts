import type { RulePart } from '../../catalogue';
import { alternativesOf, atMost, atMostOne, needing } from './unit-parts';

const taken = '(?:taken|counted|combined|used|achieved|selected|claimed|chosen|completed)';
const be = `be ${taken}`;
/** Alone, `101 and 102 must not be completed` could rule out each of them. */
const beTogether = `(?:both be ${taken}|be ${taken} (?:together|in combination)|be combined)`;
const never = '(?:cannot|may not|must not|can not)';
const take = '(?:take|count|combine|achieve|select|claim|choose|complete|use|do)';
const who = '(?:the |a )?(?:learners?|candidates?|students?)';
const pair = '#(?: and | with |, | / )#';
const list = '#(?:(?:, | and | or |, and |, or | / )#)+';

/** Sentences that let only one of their units count, with `#` for each unit. */
const exclusive: readonly RegExp[] = [
  `(?:the )?${pair} (?:${never} ${beTogether}|(?:are|is) (?:a )?barred(?: combinations?)?(?: together)?|are mutually exclusive)`,
  `# ${never} ${be} (?:together |in combination )?(?:with|alongside|if) #(?: is (?:taken|chosen|selected))?`,
  `(?:the )?following (?:units )?${never} ${beTogether} : ${pair}`,
  `(?:the )?following (?:combinations of units|combinations|pairs) ${never} ${be} : ${pair}`,
  `${who} ${never} (?:${take} both #(?: and | with )#|${take} #(?: and | with )# together|combine #(?: and | with )#|${take} # with #)`,
  `${who} (?:who (?:take|choose|select|complete)|taking|choosing|selecting|completing) # ${never} (?:also )?${take} #`,
  `(?:if|where) # is (?:taken|chosen|selected)(?: ,)?(?: then)? # ${never} (?:also )?${be}`,
  `(?:if|where) ${who} (?:takes?|chooses?|selects?) #(?: ,)? they ${never} (?:also )?${take} #`,
  `barred (?:combinations?|units?|pairs?) : ${pair}`,
].map((pattern) => new RegExp(`^${pattern}$`, 'u'));
const with_ =
  /^(?:barred combinations? : |barred : )?(?:the )?#(?: is| are)?(?: barred)? (?:barred )?(?:with|against|from being (?:taken|combined) with) (#(?:(?: and |, | or )#)*)$/u;
const onlySome = new RegExp(
  `^(?:only|no more than|at most|a maximum of|maximum of|not more than|up to) (\\d+)(?: units?)? (?:of|from) (?:(?:units? )?(?:the following )?${list} (?:may|can) (?:be )?(?:taken|counted|count|used|achieved|selected|claimed|chosen)(?: (?:towards|toward) (?:the|this) qualification)?|(?:the )?following units (?:may|can) be (?:taken|counted|used|achieved|selected|claimed|chosen) : ${list})$`,
  'u',
);
const requires = [
  '(?:the )?# (?:requires|needs) #',
  '(?:the )?# (?:may|can) only be (?:taken|achieved|selected|chosen|completed) (?:together )?with #',
  '(?:the )?# (?:may|can) only be (?:taken|achieved|selected|chosen|completed) if # (?:is|has been) (?:also )?(?:taken|achieved|selected|chosen|completed)',
  '(?:if|where) # is (?:taken|chosen|selected|completed)(?: ,)?(?: then)? # must (?:also )?be (?:taken|completed|achieved|selected|chosen)',
  `(?:if|where) ${who} (?:takes?|chooses?|selects?|completes?) #(?: ,)? they must (?:also )?(?:take|complete|achieve|select|choose) #`,
  `${who} (?:who (?:take|choose|select|complete)|taking|choosing|selecting|completing) # must (?:also )?(?:take|complete|achieve|select|choose) #`,
].map((pattern) => new RegExp(`^${pattern}$`, 'u'));
const replaces =
  /^if # is not (?:taken|chosen|selected|completed)(?: ,)?(?: then)? # must be (?:taken|completed|achieved|selected|chosen)$/u;

/**
 * Units that exclude or need each other; `null` where the sentence is not of these.
 *
 * @param shape the sentence with `#` for each unit
 */
export function readBarred(shape: string, units: readonly string[]): readonly RulePart[] | null {
  if (units.length < 2) return null;
  if (exclusive.some((pattern) => pattern.test(shape))) return [atMostOne(units)];
  const count = onlySome.exec(shape)?.[1];
  if (count !== undefined) return [atMost(units, Number(count))];
  if (with_.test(shape) && / barred|^barred/u.test(` ${shape}`)) return pairsWith(units);
  if (replaces.test(shape)) return [alternativesOf(units)];
  if (!requires.some((pattern) => pattern.test(shape))) return null;
  const part = needing(units);
  return part === null ? null : [part];
}

/** `X is barred with Y and Z`: Y and Z may stand together. */
function pairsWith([first = '', ...others]: readonly string[]): readonly RulePart[] {
  return others.map((other) => atMostOne([first, other]));
}
