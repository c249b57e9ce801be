import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  atStep,
  contentFromCopy,
  contentFromReading,
  edited,
  emptyContent,
  newDocument,
  parseDocument,
  readSpecificationText,
  redone,
  undone,
} from '../../../../src/authoring';
import type { DraftDocument, DraftStep } from '../../../../src/authoring';
import { qualifications } from '../../../../src/catalogue';
import { format2Qualifications } from '../../../fixtures/format-2-arbitrary';
import { arbitraryCommand } from './arbitrary-command';
import { askingText } from '../../../fixtures/asking-text';

const at = '2026-11-27T12:00:00.000Z';

function document(content: DraftDocument['content']): DraftDocument {
  return newDocument(content, { id: 'one', at, origin: { kind: 'by-hand' } });
}

const read = readSpecificationText(askingText).map((draft) =>
  document(contentFromReading(draft, '2026-11-27')),
);
const starts = [
  document(emptyContent('2026-11-27')),
  document(contentFromCopy(qualifications[0]!, '2026-11-27')),
  ...read,
];
const startingPoints = fc.oneof(
  fc.constantFrom(...starts),
  format2Qualifications().map((one) => document(contentFromCopy(one, '2026-11-27'))),
);

/** A draft and the documents that it was, one edit after another. */
const histories = startingPoints.chain((start) =>
  fc.infiniteStream(fc.nat()).chain((seeds) =>
    fc.integer({ min: 1, max: 8 }).map((count) => {
      const states = [start];
      for (const seed of seeds.take(count)) {
        const now = states.at(-1)!;
        const [command] = fc.sample(arbitraryCommand(now.content), { numRuns: 1, seed });
        states.push(edited(now, command!, at));
      }
      return states;
    }),
  ),
);

/** Patches that are for other data. */
const tamperings = [
  [{ kind: 'set', path: ['qualification'], before: 1, after: 2 }],
  [{ kind: 'set', path: ['qualification', 'units', 9_999, 'title'], before: 'a', after: 'b' }],
  [{ kind: 'set', path: ['qualification', 'units', 'x', 'title'], before: 'a', after: 'b' }],
  [{ kind: 'set', path: ['qualification', 'units', 0], before: null, after: null }],
  [{ kind: 'splice', path: ['questions'], at: 9_999, removed: [1], added: [{}] }],
  [{ kind: 'splice', path: ['qualification', 'title'], at: 0, removed: [], added: [1] }],
  [{ kind: 'set', path: [] }],
] as unknown as readonly DraftStep['patch'][];

describe('the history of a draft', () => {
  test('undo takes back exactly one edit, and redo makes it again', () => {
    const types = new Set<string>();
    let changed = 0;
    fc.assert(
      fc.property(histories, (states) => {
        for (const [i, after] of states.entries()) {
          const before = states[i - 1];
          if (before === undefined) continue;
          if (after === before) {
            expect(after.steps).toBe(before.steps);
            continue;
          }
          changed += 1;
          types.add(after.steps.at(-1)!.command.type);
          expect(undone(after).content).toEqual(before.content);
          expect(redone(undone(after)).content).toEqual(after.content);
          expect(after.done).toBe(before.done + 1);
        }
      }),
      { numRuns: 400 },
    );
    expect(changed).toBeGreaterThan(1_000);
    expect(types.size).toBeGreaterThan(18);
  });

  test('any earlier state can be gone back to, and the newest found again', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (states, n) => {
        const last = states.at(-1)!;
        const distinct = states.filter((state, i) => state !== states[i - 1]);
        const target = n % distinct.length;
        const gone = atStep(last, target);
        expect(gone.content).toEqual(distinct[target]!.content);
        expect(atStep(gone, last.steps.length).content).toEqual(last.content);
      }),
      { numRuns: 100 },
    );
  });

  test('what is kept is read back as it was, through the text of its JSON', () => {
    fc.assert(
      fc.property(histories, (states) => {
        const last = undone(states.at(-1)!);
        const kept: unknown = JSON.parse(JSON.stringify(last));
        const result = parseDocument(kept);
        expect(result.ok).toBe(true);
        const back = result.ok ? result.document : last;
        expect(back.content).toEqual(last.content);
        expect(redone(back).content).toEqual(redone(last).content);
      }),
      { numRuns: 100 },
    );
  });

  test('a history that was tampered with leads nowhere, and never fails', () => {
    let stayed = 0;
    fc.assert(
      fc.property(histories, fc.nat(), fc.constantFrom(...tamperings), (states, n, tamper) => {
        const last = states.at(-1)!;
        if (last.steps.length === 0) return;
        const steps = last.steps.map((step, i) =>
          i === n % last.steps.length ? { ...step, patch: tamper } : step,
        );
        const result = parseDocument(JSON.parse(JSON.stringify({ ...last, steps })));
        if (!result.ok) return;
        for (let done = 0; done <= steps.length; done += 1) {
          const at = atStep(result.document, done);
          if (at.done !== done) stayed += 1;
          expect(parseDocument(JSON.parse(JSON.stringify(at))).ok).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
    expect(stayed).toBeGreaterThan(100);
  });

  test('units stand in one group each, whatever was edited', () => {
    fc.assert(
      fc.property(histories, (states) => {
        const { groups, units } = states.at(-1)!.content.qualification;
        const placed = groups.flatMap((group) => group.units);
        expect(new Set(placed).size).toBe(placed.length);
        expect([...placed].sort()).toEqual(units.map(({ id }) => id).sort());
      }),
      { numRuns: 200 },
    );
  });

  test('a damaged draft is refused, and a newer one told from it', () => {
    const [draft] = starts;
    expect(parseDocument({ ...draft, format: 2 })).toEqual({ ok: false, isNewer: true });
    expect(parseDocument({ ...draft, done: 4 })).toEqual({ ok: false, isNewer: false });
    expect(parseDocument({ ...draft, content: null })).toEqual({ ok: false, isNewer: false });
    expect(parseDocument(null)).toEqual({ ok: false, isNewer: false });
  });
});
