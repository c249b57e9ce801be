import type { Qualification } from '../catalogue';
import { creditsOf } from '../catalogue';
import { figure, orNotPublished } from './amounts';

/** A qualification's credits where there is little room: "55", "40 (derived)", "not published". */
export function creditsInShort(qualification: Qualification): string {
  const value = creditsOf(qualification);
  if (value === null) return orNotPublished(value);
  return value.derived ? `${figure(value.credits)} (derived)` : figure(value.credits);
}

/** "6 mandatory, 39 optional", "4, all mandatory"; what a pathway makes mandatory among them. */
export function unitCounts({ groups, pathway }: Qualification): string {
  const unitsOf = (kind: 'mandatory' | 'optional'): readonly string[] =>
    groups.filter((group) => group.kind === kind).flatMap((group) => group.units);
  const mandatory = new Set([...unitsOf('mandatory'), ...(pathway?.mandatory ?? [])]);
  const optional = unitsOf('optional').filter((unit) => !mandatory.has(unit)).length;
  return optional === 0
    ? `${figure(mandatory.size)}, all mandatory`
    : `${figure(mandatory.size)} mandatory, ${figure(optional)} optional`;
}
