import { describe, expect, it } from 'vitest';
import { readRule } from '../../../src/authoring';
import type { RulePart } from '../../../src/catalogue';
import { groups } from './rule-parts';
import { furtherSentences } from './further-rule-sentences';
import { sentences as firstSentences } from './rule-sentences';

const sentences = [...firstSentences, ...furtherSentences];

function partsOf(sentence: string): readonly RulePart[] | 'asked' {
  const reading = readRule(sentence, groups);
  if ('asked' in reading) return 'asked';
  return reading.rules.map(({ id: _id, binding: _binding, ...part }) => part);
}

const readable = sentences.flatMap(([sentence, expected]) =>
  expected === 'asked' ? [] : [[sentence, expected] as const],
);

/** What turns a rule into another one, or into none: nobody may read on as if it were not there. */
const exceptions = [
  'but must complete unit 101',
  'unless they hold another award',
  'except unit 101',
  'excluding any taken at Level 2',
  'including one of the following',
  'including unit 101',
  'or one of the following',
  'other than those at Level 1',
  'where available',
  'if the centre agrees',
  'provided that 3 are at Level 3',
  'not counting unit 103',
  'of which one must be unit 101',
  'only',
  'subject to approval',
  'in addition to unit 104',
  'depending on the pathway',
  'from this Group',
  'but not both',
  'per year',
  '2 of them new',
  'in Group F',
  'or',
  'but',
  'unless',
  'those below',
  'either',
  'not',
];

/** Alternatives are the same with and without `either`. */
function isAlternative(part: RulePart): boolean {
  return 'holding' in part || part.over.units !== undefined;
}

describe('a sentence of a rule of combination', () => {
  it.each(sentences)('%s', (sentence, expected) => {
    expect(partsOf(sentence)).toEqual(expected);
  });

  it('is a collection of at least 100, most of them readable', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(400);
    expect(readable.length).toBeGreaterThanOrEqual(280);
  });

  it('is never read on as if an exception at its end were not there', () => {
    let cases = 0;
    for (const [sentence, expected] of readable) {
      const base = sentence.replace(/[.\s)]*$/u, '');
      for (const exception of exceptions) {
        cases += 1;
        const read = partsOf(`${base} ${exception}.`);
        expect(read, `${base} ${exception}.`).not.toEqual(expected);
      }
    }
    expect(cases).toBeGreaterThan(2_500);
  });

  it('is hardly ever read with an exception anywhere in it, and never as before', () => {
    let cases = 0;
    let read = 0;
    for (const [sentence, expected] of readable) {
      for (const gap of sentence.matchAll(/(?<=\w) (?=\w)/gu)) {
        for (const exception of exceptions) {
          if (/^but$/u.test(exception) && /^ (?:up to|no more)/u.test(sentence.slice(gap.index)))
            continue;
          if (exception === 'either' && expected.some(isAlternative)) continue;
          cases += 1;
          const at = gap.index;
          const mutated = `${sentence.slice(0, at)} ${exception} ${sentence.slice(at + 1)}`;
          const parts = partsOf(mutated);
          if (parts === 'asked') continue;
          read += 1;
          expect(parts, mutated).not.toEqual(expected);
        }
      }
    }
    expect(cases).toBeGreaterThan(20_000);
    expect(read / cases).toBeLessThan(0.01);
  }, 180_000);

  it('has every number in it accounted for', () => {
    let cases = 0;
    for (const [sentence, expected] of readable) {
      const numbers = [...sentence.matchAll(/\d+/gu)];
      for (const number of numbers) {
        if (
          /\d\/\d|level|unit/iu.test(
            sentence.slice(Math.max(0, number.index - 8), number.index + 6),
          )
        )
          continue;
        cases += 1;
        const changed = `${sentence.slice(0, number.index)}77${sentence.slice(number.index + number[0].length)}`;
        expect(partsOf(changed), changed).not.toEqual(expected);
      }
    }
    expect(cases).toBeGreaterThan(60);
  });

  it('takes no long time for long or odd text', () => {
    const odd = [
      'minimum of '.repeat(2_000),
      'Group A and '.repeat(100),
      'to achieve the '.repeat(100),
      '15 (15 '.repeat(200),
      '('.repeat(1_400),
      'either 3 units from Group B or '.repeat(40),
    ];
    for (const sentence of odd) expect(partsOf(sentence)).toBe('asked');
  });
});
