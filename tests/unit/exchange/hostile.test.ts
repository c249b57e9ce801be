import { expect, it } from 'vitest';
import { fuzz } from '../../fuzz/fuzz';

/** The long run is `npm run fuzz`. */
const cases = 10_000;
const seed = 5;
/** Milliseconds that it may take on a machine with other work to do. */
const slow = 120_000;

/** What each door must have come to, so that a run that reaches nothing does not pass. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'link, letters changed': ['damaged', 'not-unitwise', 'taken'],
  'link, well packed': ['malformed', 'taken', 'too-large', 'newer-version', 'damaged'],
  'file, bytes changed': ['damaged', 'not-unitwise', 'taken'],
  'file, checksum right': ['malformed', 'taken', 'newer-version', 'unknown-qualification'],
  'plan record': ['refused', 'taken'],
  backup: [
    'not-a-backup',
    'not-json',
    'cut-off',
    'newer-version',
    'taken',
    'taken, some plans unreadable',
    'taken after a warning',
    'taken after a warning, some plans unreadable',
  ],
  'pasted list': ['taken', 'taken, some rows with problems', 'nobody'],
  'sealed link or file': ['sealed', 'damaged', 'wrong-passphrase'],
  'specification, bytes changed': ['damaged', 'not-readable', 'taken'],
  'specification, markup changed': ['damaged', 'no-units', 'taken'],
  'specification, copied': ['no-units', 'taken'],
  'specification, own JSON': ['other-json', 'damaged', 'taken'],
  'timetable changed elsewhere': ['same', 'damaged', 'no-timetable', 'changed'],
  draft: ['refused', 'newer', 'taken', 'taken, cannot be published'],
  'message with its qualification': [
    'malformed',
    'altered-qualification',
    'unknown-qualification',
    'taken',
  ],
  'qualification alone': ['qualification', 'malformed', 'altered-qualification'],
};

it(
  'takes hostile input whole or says why not, at every door, and stays as it was',
  async () => {
    const fuzzed = await fuzz(cases, seed);
    expect(fuzzed.cases).toBeGreaterThanOrEqual(cases);
    for (const [door, counts] of fuzzed.outcomes) {
      expect([...counts.keys()], door).toEqual(expect.arrayContaining([...(expected[door] ?? [])]));
    }
    expect([...fuzzed.outcomes.keys()].sort()).toEqual(Object.keys(expected).sort());
    expect(taken(fuzzed.outcomes)).toBeGreaterThan(cases / 50);
  },
  slow,
);

function taken(outcomes: ReadonlyMap<string, ReadonlyMap<string, number>>): number {
  return [...outcomes.values()].reduce((sum, counts) => sum + (counts.get('taken') ?? 0), 0);
}
