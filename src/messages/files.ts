import type { Qualification } from '../catalogue';
import type { EventWords, UnitEvent } from '../exchange';
import type { Plan } from '../plan';
import { emptyUnitDelivery } from '../plan';
import { listed } from './amounts';
import { unitReference } from './print';
import { unitTitle } from './places';
import { assessmentNames, deliveryNames } from './schedule';

/** What a calendar shows for a unit: its title, who is there, how, and where. */
export function sayEvent(
  qualification: Qualification,
  plan: Pick<Plan, 'delivery' | 'name'>,
  { unit, kind }: UnitEvent,
): EventWords {
  const delivery = plan.delivery.units[unit] ?? emptyUnitDelivery;
  const found = qualification.units.find(({ id }) => id === unit);
  const methods =
    kind === 'teaching'
      ? delivery.deliveryMethods.map((method) => deliveryNames[method])
      : delivery.assessmentMethods.map((method) => assessmentNames[method]);
  const lines = [
    ['Plan', plan.name],
    ['Reference', found ? unitReference(found) : ''],
    kind === 'teaching' ? ['Tutor', delivery.tutor] : ['Assessor', delivery.assessor],
    [kind === 'teaching' ? 'Delivery' : 'Assessment', listed(methods)],
  ];
  const title = unitTitle(qualification, unit);
  return {
    title: kind === 'teaching' ? title : `Assessment: ${title}`,
    notes: lines.flatMap(([name, value]) => (value ? `${name}: ${value}` : [])).join('\n'),
    location: delivery.location,
  };
}

/** Why a file of the delivery plan cannot be made yet; says what to do. */
export const fileObstacles = {
  events: 'For a calendar, enter a start date and hours a week, or an assessment date.',
  schedule: 'For a schedule, enter a start date, hours a week and the hours of the units.',
  learners: 'For a matrix, add learners to the cohort.',
} as const;
