import type { Tables } from '../database';
import { sharedOf } from './shared-rows';
import type { SharedPlan } from './shared-rows';

/** What is shared of a plan, inside a transaction; `null` where it is not. */
export async function readShared(tables: Tables, plan: string): Promise<SharedPlan | null> {
  return sharedOf(await tables.shared.get(plan));
}
