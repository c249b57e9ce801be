import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan, PlanChange } from '../../../src/plan';
import { applyChange } from '../../../src/plan';
import type { Wizard } from '../../../src/wizard';
import { arbitraryChange } from '../../fixtures/plan-arbitrary';
import type { Bench } from './held-store';
import { benchWith } from './held-store';
import {
  after,
  complete,
  confirmed,
  content,
  emptyPlan,
  incomplete,
  proqual,
  rename,
  unconfirmed,
} from './samples';

function opened(): Bench {
  const stored = { plan: emptyPlan(), revision: 7 };
  return benchWith({ open: { qualification: proqual, stored }, step: 'units' });
}

function make({ wizard, clock }: Bench, ...changes: readonly PlanChange[]): void {
  for (const change of changes) {
    clock.at += 60_000;
    wizard.change(change);
  }
}

const typing = (...names: readonly string[]): readonly PlanChange[] => names.map(rename);

describe('undo', () => {
  it('takes back what was typed into a field, however long that took', () => {
    const bench = opened();
    make(bench, ...typing('L', 'Le', 'Leeds'));
    bench.wizard.undo();
    expect(bench.wizard.plan?.name).toBe(proqual.title);
    expect(bench.wizard.undoable).toBeNull();
    bench.wizard.redo();
    expect(bench.wizard.plan?.name).toBe('Leeds');
  });

  it('takes back only what was typed since the field was left', () => {
    const bench = opened();
    make(bench, ...typing('L', 'Leeds'));
    bench.wizard.leaveField();
    make(bench, ...typing('Leeds 2', 'Leeds 2027'));
    bench.wizard.undo();
    expect(bench.wizard.plan?.name).toBe('Leeds');
    bench.wizard.undo();
    expect(bench.wizard.plan?.name).toBe(proqual.title);
  });

  it('keeps two fields apart', () => {
    const bench = opened();
    const centre: PlanChange = { type: 'set-up', setUp: { centre: 'Leeds' } };
    const hours = (hoursPerWeek: number): PlanChange => ({
      type: 'set-up',
      setUp: { hoursPerWeek },
    });
    make(bench, ...typing('Autumn'), centre, hours(1), hours(12));
    expect(undoAll(bench.wizard)).toBe(3);
  });

  it('takes what changes nothing for no step', () => {
    const bench = opened();
    make(bench, rename(proqual.title), incomplete, unconfirmed);
    expect(bench.wizard.undoable).toBeNull();
    expect(bench.store.saves).toEqual([]);
  });

  it('keeps every click a step of its own', () => {
    const bench = opened();
    make(bench, complete, incomplete, complete);
    expect(undoAll(bench.wizard)).toBe(3);
  });

  it('does not take typing after an undo for the same word', () => {
    const bench = opened();
    make(bench, ...typing('Leeds'), complete);
    bench.wizard.undo();
    make(bench, ...typing('Leeds 2027'));
    bench.wizard.undo();
    expect(bench.wizard.plan?.name).toBe('Leeds');
  });

  it('does not take typing after a version from another tab for the same word', async () => {
    const bench = opened();
    make(bench, ...typing('Leeds'));
    const plan = applyChange(emptyPlan(), rename('York'), after(bench.clock.at));
    await bench.store.saves[0]!.answer({ kind: 'saved', revision: 8 });
    bench.store.tell({ state: 'ready', stored: { plan, revision: 9 } });
    make(bench, ...typing('York 2027'));
    bench.wizard.undo();
    expect(bench.wizard.plan?.name).toBe('York');
  });

  it('reaches 200 entries back and no further', () => {
    const bench = opened();
    for (let minGroupSize = 0; minGroupSize < 250; minGroupSize += 1) {
      make(bench, { type: 'group-size', minGroupSize });
      bench.wizard.leaveField();
    }
    expect(undoAll(bench.wizard)).toBe(200);
    expect(bench.wizard.plan?.cohort.minGroupSize).toBe(49);
    expect(redoAll(bench.wizard)).toBe(200);
    expect(bench.wizard.plan?.cohort.minGroupSize).toBe(249);
  });

  it('names the last that was typed', () => {
    const bench = opened();
    const group = (minGroupSize: number): PlanChange => ({ type: 'group-size', minGroupSize });
    make(bench, group(1), group(12));
    expect(bench.wizard.undoable).toEqual(group(12));
  });

  it('names what it would take back, and redo what it would bring again', () => {
    const { wizard } = opened();
    expect([wizard.undoable, wizard.redoable]).toEqual([null, null]);
    wizard.change(complete);
    expect([wizard.undoable, wizard.redoable]).toEqual([complete, null]);
    wizard.undo();
    expect([wizard.undoable, wizard.redoable]).toEqual([null, complete]);
  });

  it('stamps the plan with the instant of the undo', () => {
    const { wizard, clock } = opened();
    wizard.change(complete);
    clock.at = 5_000;
    wizard.undo();
    expect(wizard.plan).toEqual({ ...emptyPlan(), changedAt: after(5_000) });
  });
});

describe('redo', () => {
  it('ends with the next change', () => {
    const { wizard } = opened();
    wizard.change(complete);
    wizard.change(rename('Leeds'));
    wizard.undo();
    wizard.undo();
    wizard.change(rename('York'));
    expect(wizard.redoable).toBeNull();
    const before = wizard.plan;
    wizard.redo();
    expect(wizard.plan).toBe(before);
  });

  it('ends with the next keystroke too', () => {
    const bench = opened();
    make(bench, complete, ...typing('L'));
    bench.wizard.undo();
    make(bench, ...typing('Y', 'Yo'));
    expect(bench.wizard.redoable).toBeNull();
  });
});

/** What a planner does: a change, keystrokes in one field, or leaving the field. */
type Act =
  | { readonly act: 'change'; readonly change: PlanChange }
  | {
      readonly act: 'type';
      readonly into: keyof typeof typedInto;
      readonly words: readonly string[];
    }
  | { readonly act: 'leave' };

const unit = proqual.units[0]!.id;
const recognition = { kind: 'rpl', date: null } as const;
/** Fields of every part of a plan into which people type. */
const typedInto = {
  name: (name) => ({ type: 'rename', name }),
  centre: (centre) => ({ type: 'set-up', setUp: { centre } }),
  hours: (text) => ({ type: 'set-up', setUp: { hoursPerWeek: text.length } }),
  ceiling: (text) => ({ type: 'limit', limits: { maxGlh: text.length } }),
  'minimum group size': (text) => ({ type: 'group-size', minGroupSize: text.length }),
  'planned hours': (text) => ({ type: 'plan-hours', unit, hours: text.length }),
  note: (note) => ({ type: 'confirm', condition: 'centre', confirmation: { note } }),
  evidence: (evidence) => ({ type: 'recognise', unit, recognition: { ...recognition, evidence } }),
  tutor: (tutor) => ({ type: 'deliver-unit', unit, delivery: { tutor } }),
  'side by side': (text) => ({ type: 'deliver', delivery: { sideBySide: text.length + 1 } }),
  'evidence of a learner': (evidence, { cohort }) => ({
    type: 'change-learner',
    learner: { ...cohort.learners[0]!, recognised: { [unit]: { ...recognition, evidence } } },
  }),
} as const satisfies Record<string, (text: string, plan: Plan) => PlanChange>;

const fields = Object.keys(typedInto) as readonly (keyof typeof typedInto)[];
const letters = fc.array(fc.string({ maxLength: 6 }), { minLength: 1, maxLength: 8 });

/** Ready to be typed into: a learner, a recognised unit and a confirmed condition. */
function prepared(): Bench {
  const bench = opened();
  const { wizard } = bench;
  const learner = {
    ...{
      id: 'ada',
      name: 'Ada',
      employer: '',
      reference: '',
      startsOn: null,
      pathway: null,
      differs: {},
    },
    recognised: { [unit]: { ...recognition, evidence: '' } },
  };
  wizard.change({ type: 'add-learners', learners: [learner] });
  wizard.change({ type: 'recognise', unit, recognition: { ...recognition, evidence: '' } });
  wizard.change(confirmed);
  return bench;
}

describe('keystrokes in one field', () => {
  it.each(fields)('are one step until it is left, and undo restores exactly: %s', (field) => {
    let several = 0;
    fc.assert(
      fc.property(letters, letters, (first, second) => {
        const { wizard } = prepared();
        const before = wizard.plan!;
        const enter = (words: readonly string[]): number => {
          const plans = words.map((word) => {
            wizard.change(typedInto[field](word, wizard.plan!));
            return wizard.plan;
          });
          return new Set([...plans, before]).size - 1;
        };
        const steps = stepsBack(wizard);
        const made = enter(first);
        const after = wizard.plan!;
        expect(stepsBack(wizard) - steps).toBe(Math.min(made, 1));
        several += Number(made > 1);
        wizard.leaveField();
        enter(second);
        if (wizard.plan !== after) wizard.undo();
        expect(content(wizard.plan!)).toEqual(content(after));
        if (made > 0) wizard.undo();
        expect(content(wizard.plan!)).toEqual(content(before));
      }),
      { numRuns: 25 },
    );
    expect(several).toBeGreaterThan(10);
  });
});

describe('the whole history', () => {
  it('is walked back and forth through the same plans, whatever is done', () => {
    const act: fc.Arbitrary<Act> = fc.oneof(
      fc.record({ act: fc.constant('change' as const), change: arbitraryChange(proqual) }),
      fc.record({
        act: fc.constant('type' as const),
        into: fc.constantFrom(...fields.filter((field) => !field.includes('learner'))),
        words: letters,
      }),
      fc.constant({ act: 'leave' } as const),
    );
    const seen = { joined: 0, entries: 0, nothing: 0 };
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 25 }), (acts) => {
        const bench = opened();
        const { wizard } = bench;
        const plans: Plan[] = [wizard.plan!];
        const changes = acts.flatMap((one) => {
          if (one.act === 'leave') return [null];
          if (one.act === 'change') return [one.change];
          return one.words.map((word) => typedInto[one.into](word, wizard.plan!));
        });
        for (const change of changes) {
          const [steps, before] = [stepsBack(wizard), wizard.plan!];
          if (change === null) wizard.leaveField();
          else wizard.change({ ...change });
          if (wizard.plan === before) seen.nothing += 1;
          if (wizard.plan === before) continue;
          // A joined change keeps the entry before it; its plan takes the place of the last.
          const isJoined = stepsBack(wizard) === steps;
          if (isJoined) plans.pop();
          plans.push(wizard.plan!);
          seen.joined += Number(isJoined);
        }
        seen.entries += plans.length - 1;
        const back = walk(wizard, plans.length - 1, () => wizard.undo());
        expect(back).toEqual(plans.toReversed().slice(1).map(content));
        expect(wizard.undoable).toBeNull();
        const forth = walk(wizard, plans.length - 1, () => wizard.redo());
        expect(forth).toEqual(plans.slice(1).map(content));
        expect(wizard.redoable).toBeNull();
      }),
      { numRuns: 60 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
  });
});

const stepsBack = ({ past }: Wizard): number => past.length;

function walk(wizard: Wizard, times: number, move: () => void): readonly unknown[] {
  return Array.from({ length: times }, () => {
    move();
    return content(wizard.plan!);
  });
}

function undoAll(wizard: Wizard): number {
  let count = 0;
  for (; wizard.undoable !== null; count += 1) wizard.undo();
  return count;
}

function redoAll(wizard: Wizard): number {
  let count = 0;
  for (; wizard.redoable !== null; count += 1) wizard.redo();
  return count;
}
