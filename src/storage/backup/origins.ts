import * as v from 'valibot';
import { originSchema } from '../../plan';
import type { VersionOrigin } from '../../plan';

/** Where the state of a plan came from, under the plan's id. */
export interface OriginRow extends VersionOrigin {
  readonly plan: string;
}

const rowSchema = v.intersect([originSchema, v.object({ plan: v.string() })]);

/** By the plan's id. A row that cannot be read says nothing. */
export function originsOf(rows: readonly unknown[]): ReadonlyMap<string, VersionOrigin> {
  const origins = new Map<string, VersionOrigin>();
  for (const row of rows) {
    const parsed = v.safeParse(rowSchema, row);
    if (parsed.success) origins.set(parsed.output.plan, parsed.output);
  }
  return origins;
}
