import type { Qualification } from '../catalogue';
import { isSum } from '../catalogue';
import type { Choosing } from './choosing';

/** The first of the offered groups in which something is missing, or else in which anything still fits. */
export function groupWithGap(
  qualification: Qualification,
  { missing, groups }: Pick<Choosing, 'missing' | 'groups'>,
): string | null {
  const short = missing.flatMap(({ rule: id }) => {
    const rule = qualification.rules.find((one) => one.id === id);
    return rule && isSum(rule) ? (rule.over.groups ?? []) : [];
  });
  const open = groups.filter(({ units }) =>
    units.some(({ isChosen, closed }) => !isChosen && closed === null),
  );
  const first = open.find(({ group }) => short.includes(group.id)) ?? open[0] ?? groups[0];
  return first?.group.id ?? null;
}
