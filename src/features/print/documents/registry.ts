import type { Plan } from '../../../plan';
import { heldSessions } from '../../../schedule';
import { documentWords } from '../../../messages';
import { peopleIn } from '../../../staffing';
import AssessmentCalendar from './AssessmentCalendar.svelte';
import CombinationStatement from './CombinationStatement.svelte';
import DeliveryPlan from './DeliveryPlan.svelte';
import type { PrintDocument } from './document';
import LearnerTracking from './LearnerTracking.svelte';
import PlanPerLearner from './PlanPerLearner.svelte';
import RequestPages from './RequestPages.svelte';
import SamplingPlan from './SamplingPlan.svelte';
import SchemeOfWork from './SchemeOfWork.svelte';
import StaffingLoad from './StaffingLoad.svelte';
import TrackingSheets from './TrackingSheets.svelte';

/** The documents that there are for a plan. */
export function documentsFor(plan: Plan): readonly PrintDocument[] {
  return documents.filter(({ isFor }) => !isFor || isFor(plan));
}

/** In the order in which they are offered and printed. A new document is one more entry. */
const documents: readonly PrintDocument[] = [
  {
    id: 'combination',
    ...documentWords.combination,
    component: CombinationStatement,
  },
  {
    id: 'delivery',
    ...documentWords.delivery,
    component: DeliveryPlan,
  },
  {
    id: 'scheme',
    ...documentWords.scheme,
    isFor: ({ delivery }) => heldSessions(delivery).length > 0,
    component: SchemeOfWork,
  },
  {
    id: 'learners',
    ...documentWords.learners,
    component: PlanPerLearner,
  },
  {
    id: 'tracking',
    ...documentWords.tracking,
    component: TrackingSheets,
  },
  {
    id: 'learner-tracking',
    ...documentWords.learnerTracking,
    isFor: ({ cohort }) => cohort.learners.length > 0,
    component: LearnerTracking,
  },
  {
    id: 'assessments',
    ...documentWords.assessments,
    component: AssessmentCalendar,
  },
  {
    id: 'staffing',
    ...documentWords.staffing,
    isFor: (plan) => peopleIn(plan).length > 0,
    component: StaffingLoad,
  },
  {
    id: 'iqa',
    ...documentWords.iqa,
    component: SamplingPlan,
  },
  {
    id: 'requests',
    ...documentWords.requests,
    isFor: ({ cohort }) => cohort.learners.some(({ request }) => request),
    component: RequestPages,
  },
];
