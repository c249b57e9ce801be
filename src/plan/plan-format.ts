import * as v from 'valibot';
import type { NewestFormat } from './formats';

/** The version of the plan record that is written; every version from 1 on is read. */
export const planFormat: NewestFormat = 7;

/** Any version of the plan record that can be read. */
export const readableFormat = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1),
  v.maxValue(planFormat),
);
