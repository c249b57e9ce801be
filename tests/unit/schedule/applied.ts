import fc from 'fast-check';
import type { ScheduleInput } from '../../../src/schedule';

/** Cases tried for each property. */
export const runs = 100;

/** Checks a property and returns in how many cases it applied. */
export function applied(
  input: fc.Arbitrary<ScheduleInput>,
  check: (input: ScheduleInput) => boolean,
): number {
  let count = 0;
  fc.assert(
    fc.property(input, (value) => {
      if (check(value)) count += 1;
    }),
    { numRuns: runs },
  );
  return count;
}
