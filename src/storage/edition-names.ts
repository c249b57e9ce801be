import * as v from 'valibot';

/** An edition of a qualification by its id and version. */
export interface EditionName {
  readonly id: string;
  /** `null` = as it is now. */
  readonly version: string | null;
}

const ofPlan = v.object({
  edition: v.string(),
  record: v.object({ plan: v.object({ qualification: v.string() }) }),
});

/** The editions that the rows of plans name. */
export function editionsNamed(rows: readonly unknown[]): readonly EditionName[] {
  return rows
    .filter((row) => v.is(ofPlan, row))
    .map(({ edition, record }) => ({ id: record.plan.qualification, version: edition }));
}
