import { describe, expect, it } from 'vitest';
import { corrected, lintQualification } from '../../../src/authoring';
import { parseQualification } from '../../../src/catalogue';
import { formatLintFinding } from '../../../src/messages';
import { realRules } from '../../fixtures/real-rules';
import { withMistake } from './lint-mistakes';
import { mistakesInRealRules as mistakes } from './lint-mistakes-real-rules';

describe('the rules of real qualifications', () => {
  it.each(realRules.map(({ qualification }) => [qualification.id, qualification] as const))(
    '%s bring no finding',
    (_, qualification) => {
      expect(lintQualification(qualification)).toEqual([]);
    },
  );
});

describe('a deliberate mistake in them', () => {
  it.each(mistakes.map((mistake) => [mistake.says, mistake] as const))('%s', (_, mistake) => {
    const { qualification: right } = realRules.find(({ qualification: { id } }) =>
      id.startsWith(mistake.of),
    )!;
    const wrong = withMistake(right, mistake);
    const findings = lintQualification(wrong);
    expect(findings).toEqual([expect.objectContaining(mistake.finds)]);
    const [finding] = findings;
    expect(formatLintFinding(wrong, finding!)).toMatch(/^[A-Z“\d].*\.$/u);
    if (!mistake.mends) return;
    const mended = corrected(wrong, finding!.correction!);
    expect(parseQualification(mended).ok).toBe(true);
    expect(lintQualification(mended)).toEqual([]);
  });

  it('is made in more than forty places', () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(40);
  });
});
