import CombinationStatement from './CombinationStatement.svelte';
import DeliveryPlan from './DeliveryPlan.svelte';
import type { PrintDocument } from './document';
import PlanPerLearner from './PlanPerLearner.svelte';
import SamplingPlan from './SamplingPlan.svelte';
import TrackingSheets from './TrackingSheets.svelte';

/** In the order in which they are offered and printed. A new document is one more entry. */
export const documents: readonly PrintDocument[] = [
  {
    id: 'combination',
    title: 'Combination statement',
    holds: 'For an auditor: every rule with its evidence and source, units, RPL and signatures.',
    component: CombinationStatement,
  },
  {
    id: 'delivery',
    title: 'Delivery plan',
    holds:
      'For the team: when each unit is taught, by whom, where and how, and the load per month.',
    component: DeliveryPlan,
  },
  {
    id: 'learners',
    title: 'Plan per learner',
    holds:
      'For each learner and employer: own units with dates, RPL and signatures. Without learners, one sheet with lines for the names.',
    component: PlanPerLearner,
  },
  {
    id: 'tracking',
    title: 'Assessment tracking sheets',
    holds: 'For assessors: a sheet for each taught unit with a row for each criterion number.',
    component: TrackingSheets,
  },
  {
    id: 'iqa',
    title: 'IQA sampling plan',
    holds: 'For the quality assurer: units, learners and assessors with boxes to tick and date.',
    component: SamplingPlan,
  },
];
