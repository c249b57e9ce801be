import type { Unit } from '../catalogue';
import { minutesIn } from '../dates';
import { withUnitDefaults } from '../plan';
import type { Session, UnitDelivery } from '../plan';
import { hours, listed } from './amounts';
import { day } from './dates';
import { assessmentNames, deliveryNames } from './schedule';

/** The scheme of work on paper. */
export const schemeWords = {
  when: 'When and where',
  session: 'Unit and session',
  criteria: 'Criteria',
  methods: 'Methods and resources',
  assessment: 'Assessment',
  howTo:
    'Criteria by their numbers, shared out evenly over the sessions of a unit in their order: teach them as it suits, each at least once.',
  statement: 'This scheme of work was agreed.',
  roles: ['Tutor', 'Internal quality assurer (IQA)'],
} as const;

/** What a session of the scheme is worded from. */
interface TaughtSession {
  readonly session: Session;
  readonly unit: Unit;
  readonly delivery: UnitDelivery;
  readonly place: number;
  readonly of: number;
}

/** Where and with whom: the session's own, or else the unit's. */
export function formatSchemePlace({ session, delivery }: TaughtSession): string {
  const { place, tutor } = withUnitDefaults(session, delivery);
  return [place, tutor].filter(Boolean).join(', ');
}

/** "4 of 9, 3 hours: Role play". */
export function formatSchemePart({ session, place, of }: TaughtSession): string {
  const part = `${place} of ${of}, ${hours(minutesIn(session.time) / 60)}`;
  return session.title === '' ? part : `${part}: ${session.title}`;
}

/** "1.6 to 2.1", or a dash where no criteria are published. */
export function formatSchemeCriteria(
  range: { readonly first: string; readonly last: string } | null,
): string {
  if (!range) return '–';
  return range.first === range.last ? range.first : `${range.first} to ${range.last}`;
}

/** The planner's notes on the session; without any what is entered for the unit. */
export function formatSchemeMethods({ session, delivery }: TaughtSession): string {
  if (session.notes !== '') return session.notes;
  const methods = listed(delivery.deliveryMethods.map((method) => deliveryNames[method]));
  return [methods, delivery.resources].filter(Boolean).join('. ');
}

/** With the last session of a unit: how, by whom and when it is assessed. */
export function formatSchemeAssessment({ place, of, delivery }: TaughtSession): string {
  if (place < of) return '';
  const methods = listed(delivery.assessmentMethods.map((method) => assessmentNames[method]));
  const by = delivery.assessor === '' ? '' : `by ${delivery.assessor}`;
  const on = delivery.assessmentOn === null ? '' : `on ${day(delivery.assessmentOn)}`;
  return [methods, by, on].filter(Boolean).join(' ');
}
