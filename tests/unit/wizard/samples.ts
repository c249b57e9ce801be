/** Qualifications, plans and a store that the tests of this room share. */
import { findQualification } from '../../../src/catalogue';
import type { Qualification } from '../../../src/catalogue';
import { newPlan } from '../../../src/plan';
import type { Instant, Plan, PlanChange } from '../../../src/plan';

/** Has options, and a level floor. */
export const proqual = findQualification('proqual-l4-nvq-diploma-customer-service')!;
/** Has none: every unit is mandatory. */
export const pearson = findQualification('pearson-l3-certificate-customer-service-specialists')!;

const enough = [
  ...['R/506/2179', 'R/506/2960', 'F/506/2176', 'L/506/2181'],
  ...['R/506/1999', 'K/503/0418', 'T/506/1820'],
];
/** Makes a ProQual plan complete, whatever it was. */
export const complete: PlanChange = { type: 'place', units: enough, as: 'chosen' };
/** Makes it short again. */
export const incomplete: PlanChange = {
  type: 'place',
  units: ['R/506/2179'],
  as: 'undecided',
};

/** Changes that are steps of their own, also where there is nothing to choose. */
export const confirmed: PlanChange = {
  type: 'confirm',
  condition: 'centre',
  confirmation: { note: '' },
};
export const unconfirmed: PlanChange = { ...confirmed, confirmation: null };

export function rename(name: string): PlanChange {
  return { type: 'rename', name };
}

/** An instant so many milliseconds after noon. */
export function after(milliseconds: number): Instant {
  return new Date(Date.parse('2026-11-22T12:00:00.000Z') + milliseconds).toISOString();
}

export function emptyPlan(qualification: Qualification = proqual): Plan {
  return newPlan(qualification, { id: 'p', at: after(0) });
}

/** What stays the same when a change is taken back: all but the instant. */
export function content({ changedAt: _, ...rest }: Plan): Omit<Plan, 'changedAt'> {
  return rest;
}
