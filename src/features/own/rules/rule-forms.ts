import type { Qualification, RulePart } from '../../../catalogue';
import { newPart } from './rule-edits';

export const ruleForms = ['either-or', 'all-or-none', 'share', 'recognised', 'barred'] as const;
export type RuleForm = (typeof ruleForms)[number];

/** A rule of a usual form, about the last group that is not mandatory, to be changed in place. */
export function startedRule(form: RuleForm, { groups }: Qualification): RulePart {
  const group = groups.findLast(({ kind }) => kind === 'optional') ?? groups.at(-1);
  const over = group === undefined ? {} : { groups: [group.id] };
  switch (form) {
    case 'either-or':
      return { holding: [{ ...newPart, over }, newPart], min: 1 };
    case 'all-or-none': {
      const all = { measure: 'units', over, min: group?.units.length ?? 1 } as const;
      return { holding: [all, { measure: 'units', over, max: 0 }], min: 1 };
    }
    case 'share':
      return { share: 'credits', over, of: {}, minPercent: 50 };
    case 'recognised':
      return { share: 'credits', over: { recognised: true }, of: {}, maxPercent: 50 };
    case 'barred':
      return { measure: 'units', over: { units: group?.units.slice(0, 2) ?? [] }, max: 1 };
  }
}
