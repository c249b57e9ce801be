import type { Qualification } from '../catalogue';
import { creditsOf } from '../catalogue';
import { figure, orNotPublished } from './amounts';

/** A qualification's credits where there is little room: "55", "40 (derived)", "not published". */
export function creditsInShort(qualification: Qualification): string {
  const value = creditsOf(qualification);
  if (value === null) return orNotPublished(value);
  return value.derived ? `${figure(value.credits)} (derived)` : figure(value.credits);
}

/** "6 mandatory, 39 optional", "4, all mandatory". */
export function unitCounts({ groups }: Qualification): string {
  const count = (kind: 'mandatory' | 'optional'): number =>
    groups.filter((group) => group.kind === kind).flatMap((group) => group.units).length;
  const optional = count('optional');
  const mandatory = figure(count('mandatory'));
  return optional === 0
    ? `${mandatory}, all mandatory`
    : `${mandatory} mandatory, ${figure(optional)} optional`;
}
