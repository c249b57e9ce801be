import type { FieldName } from './editable-fields';
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

const areas: Readonly<Record<FieldName, EditArea>> = {
  name: 'set-up',
  pathway: 'set-up',
  'setUp.centre': 'set-up',
  'setUp.startsOn': 'set-up',
  'setUp.endsOn': 'set-up',
  'setUp.hoursPerWeek': 'set-up',
  'limits.maxCredits': 'set-up',
  'limits.maxUnits': 'set-up',
  'limits.maxGlh': 'set-up',
  units: 'units',
  recognised: 'units',
  'recognised.kind': 'units',
  'recognised.evidence': 'units',
  'recognised.date': 'units',
  hours: 'teaching',
  confirmed: 'conditions',
  'confirmed.note': 'conditions',
  answer: 'answer',
  'wants.fewestSurplus': 'wants',
  'wants.hours': 'wants',
  'wants.fewestUnits': 'wants',
  'wants.level': 'wants',
  'wants.wanted': 'wants',
  'wants.taught': 'wants',
  'cohort.learners': 'learners',
  'cohort.learners.name': 'learners',
  'cohort.learners.employer': 'learners',
  'cohort.learners.reference': 'learners',
  'cohort.learners.startsOn': 'learners',
  'cohort.learners.pathway': 'learners',
  'cohort.learners.differs': 'learners',
  'cohort.learners.recognised': 'learners',
  'cohort.learners.recognised.kind': 'learners',
  'cohort.learners.recognised.evidence': 'learners',
  'cohort.learners.recognised.date': 'learners',
  'cohort.learners.wishes': 'learners',
  'cohort.minGroupSize': 'learners',
  'delivery.weekdays': 'teaching',
  'delivery.closedWeeks': 'teaching',
  'delivery.order': 'teaching',
  'delivery.links': 'teaching',
  'delivery.pins': 'teaching',
  'delivery.sideBySide': 'teaching',
  'delivery.unitHoursPerWeek': 'teaching',
  'delivery.offTheJobHours': 'teaching',
  'delivery.units.tutor': 'unit-delivery',
  'delivery.units.assessor': 'unit-delivery',
  'delivery.units.iqa': 'unit-delivery',
  'delivery.units.location': 'unit-delivery',
  'delivery.units.deliveryMethods': 'unit-delivery',
  'delivery.units.assessmentMethods': 'unit-delivery',
  'delivery.units.assessmentOn': 'unit-delivery',
  'delivery.units.resources': 'unit-delivery',
  'delivery.units.notes': 'unit-delivery',
};

/** The area that all edits are of; `null` where there is none, or more than one. */
export function areaOf(edits: readonly Edit[]): EditArea | null {
  const [area = null, ...others] = new Set(edits.map(({ field }) => areas[field]));
  return others.length === 0 ? area : null;
}
