import type { RulePart } from '../../catalogue';
import { alternativesOf, atLeast } from './unit-parts';

const who = '(?:(?:the |a |all )?(?:learners?|candidates?|students?) )';
const must = '(?:must|need to|needs to|have to|has to|are required to|is required to)';
const take = '(?:take|complete|achieve|select|choose|pass|undertake)';
const be = 'be (?:taken|completed|achieved|selected|chosen|passed|undertaken)';
const together = '#(?:(?:, |, and | and )#)*';
const apart = '#(?:, #)*(?:,)? or #';
const any = '#(?:(?:, | and | or |, and |, or | / )#)+';

const allOf = [
  `(?:the )?(?:both )?${together} ${must} (?:all |both )?${be}`,
  `${who}${must} ${take} (?:both |both of |all of )?${together}`,
].map(whole);
const oneOf = [`(?:either )?${apart} ${must} ${be}`, `${who}${must} ${take} (?:either )?${apart}`];
const some = [
  `${who}?(?:${must} ${take} )?(at least|a minimum of|minimum of|exactly) (\\d+)(?: units?)? (?:of|from) (?:the )?(?:units )?(?:following units : )?${any}(?: ${must} ${be})?`,
  `(at least|a minimum of|minimum of|exactly) (\\d+)(?: units?)? ${must} ${be} (?:of|from) (?:the )?(?:units )?(?:following units : )?${any}`,
  `(at least|a minimum of|minimum of|exactly) (\\d+) of the following units ${must} ${be} : ${any}`,
].map(whole);

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'u');
}

/**
 * Units that have to be completed, all of them or some; `null` where the sentence is not of these.
 *
 * @param shape the sentence with `#` for each unit
 */
export function readDemanded(shape: string, units: readonly string[]): readonly RulePart[] | null {
  if (allOf.some((pattern) => pattern.test(shape))) return [atLeast(units, units.length)];
  if (oneOf.some((pattern) => whole(pattern).test(shape))) return [alternativesOf(units)];
  if (oneOf.some((pattern) => whole(`${pattern}(?: ,)? but not both`).test(shape))) {
    return units.length === 2 ? [{ measure: 'units', over: { units }, min: 1, max: 1 }] : null;
  }
  return someOf(shape, units);
}

function someOf(shape: string, units: readonly string[]): readonly RulePart[] | null {
  const match = some.map((pattern) => pattern.exec(shape)).find((found) => found !== null);
  if (match === undefined) return null;
  const min = Number(match[2]);
  if (min > units.length) return null;
  return match[1] === 'exactly'
    ? [{ measure: 'units', over: { units }, min, max: min }]
    : [atLeast(units, min)];
}
