import type { editableFields } from './editable-fields';
import type { Edit } from './edits';

/** What a planner works at in one go: edits of one area, one after the other, belong together. */
export type EditArea =
  | 'set-up'
  | 'units'
  | 'conditions'
  | 'answer'
  | 'wants'
  | 'learners'
  | 'teaching'
  | 'unit-delivery';

type PartOfPlan = keyof typeof editableFields;

const areas: Readonly<Record<PartOfPlan, EditArea>> = {
  name: 'set-up',
  pathway: 'set-up',
  setUp: 'set-up',
  limits: 'set-up',
  units: 'units',
  recognised: 'units',
  hours: 'teaching',
  confirmed: 'conditions',
  answer: 'answer',
  wants: 'wants',
  cohort: 'learners',
  delivery: 'teaching',
};

/** The area that all edits are of; `null` where there is none, or more than one. */
export function areaOf(edits: readonly Edit[]): EditArea | null {
  const [area = null, ...others] = new Set(edits.map(areaOfEdit));
  return others.length === 0 ? area : null;
}

function areaOfEdit({ field }: Edit): EditArea {
  // A unit's own delivery is entered on a screen of its own.
  if (field.startsWith('delivery.units.')) return 'unit-delivery';
  const [part] = field.split('.', 1);
  return areas[part as PartOfPlan];
}
