import { describe, expect, it } from 'vitest';
import { corrected, lintQualification } from '../../../src/authoring';
import type { FindingCode } from '../../../src/authoring';
import { parseQualification, qualifications } from '../../../src/catalogue';
import type { Qualification } from '../../../src/catalogue';
import { formatLintFinding } from '../../../src/messages';
import { beyond } from '../../fixtures/beyond';
import { mistakes, withMistake } from './lint-mistakes';

const real: readonly Qualification[] = [
  ...qualifications,
  ...beyond.map(({ qualification }) => qualification),
];

/** What is found in real files: each looked into, and right about what the file holds. */
const known: Readonly<Record<string, readonly FindingCode[]>> = {
  // Hours of optional units are made up in these two.
  'ilm-l2-team-leading': ['unit-glh-above-time', 'glh-range'],
  'l3-business-administration': ['unit-glh-above-time', 'glh-range'],
  // Of its 15-credit units one is at the level that 61 credits are asked at, and the rest are not enough.
  'othm-l5-det': ['unit-always-needed'],
};

describe('the real qualifications', () => {
  it.each(real.map((qualification) => [qualification.id, qualification] as const))(
    '%s has no error, and no finding but what is known',
    (id, qualification) => {
      const findings = lintQualification(qualification);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(findings.map(({ code }) => code)).toEqual(known[id] ?? []);
    },
  );
});

describe('a deliberate mistake', () => {
  it.each(mistakes.map((mistake) => [mistake.says, mistake] as const))('%s', (_, mistake) => {
    const right = real.find(({ id }) => id.startsWith(mistake.of))!;
    const before = known[right.id] ?? [];
    const wrong = withMistake(right, mistake);
    const findings = lintQualification(wrong).filter(({ code }) => !before.includes(code));
    expect(findings).toEqual([expect.objectContaining(mistake.finds)]);
    const [finding] = findings;
    expect(formatLintFinding(wrong, finding!)).toMatch(/^[A-Z“\d].*\.$/u);
    expect(finding!.correction !== undefined).toBe(
      mistake.mends ?? finding!.correction !== undefined,
    );
    if (!mistake.mends) return;
    const mended = corrected(wrong, finding!.correction!);
    expect(parseQualification(mended).ok).toBe(true);
    expect(lintQualification(mended).map(({ code }) => code)).toEqual(before);
  });

  it('stands in the table for every code, forty in all', () => {
    const codes = new Set(mistakes.map(({ finds }) => finds.code));
    expect(codes.size).toBe(29);
    expect(mistakes.length).toBeGreaterThanOrEqual(40);
  });
});
