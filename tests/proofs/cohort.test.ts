import { describe, it } from 'vitest';
import { holdCurves } from '../unit/cohort/curve-property';

describe('the curve of thousands of random small cohorts', () => {
  it('is the best of every set of taught units', () => {
    holdCurves(3000, 40);
  }, 1_200_000);
});
