import * as v from 'valibot';
import type { Qualification } from '../catalogue';
import { parsePlan } from './parse';
import type { PlanResult } from './parse';
import { planSchema } from './plan-schema';
import { newPlan } from './plan';
import { sharedPlan } from './shared-edits';
import type { SharedEdits } from './shared-edits';
import { toEdition } from './to-edition';
import { toRecord } from './record';
import { readWith } from './schemas';

const content = v.strictObject({ plan: planSchema });

const longAgo = '2020-01-01T00:00:00.000Z';

/**
 * The plan that the edits of several devices make, with only what its edition has. What that edition
 * lacks stays among the edits, for the day on which the plan moves to one that has it.
 */
export function parseShared(edits: SharedEdits, qualification: Qualification): PlanResult {
  const blank = newPlan(qualification, { id: '', at: longAgo });
  const read = readWith(content, { plan: sharedPlan(edits, blank) });
  if (!read.ok) return read;
  const { plan } = toEdition(read.value.plan, qualification);
  return parsePlan(toRecord(plan), (id) => (id === qualification.id ? qualification : undefined));
}
