import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backupFrom,
  backupHolding,
  freshDevice,
  Heard,
  noon,
  openTab,
  readRows,
  slow,
  withChoices,
  writeRows,
} from './device';
import { newPlan, planFormat } from '../../../src/plan';
import type { Plan } from '../../../src/plan';
import type {
  FileStatus,
  ReadableBackup,
  Restored,
  RestoreWay,
  Result,
  PlanList,
  Store,
} from '../../../src/storage';

const blank = newPlan(withChoices, { id: 'p', at: noon });

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

async function plansOf(tab: Store): Promise<readonly Plan[]> {
  return (await backupFrom(tab)).plans.map(({ plan }) => plan);
}

/** Every row of every table, but for what counts on: revisions, time, and editions once kept. */
async function everything(device: string): Promise<Readonly<Record<string, unknown>>> {
  const tables = ['plans', 'summaries', 'versions', 'deleted', 'origins', 'quarantine'];
  const rows = await Promise.all(tables.map((table) => readRows(device, table)));
  return Object.fromEntries(tables.map((table, i) => [table, rows[i]]));
}

/** The same but for revisions, which only go up; where plans came from shows in the next restore. */
async function allButRevisions(device: string): Promise<Readonly<Record<string, unknown>>> {
  const { plans, summaries, versions, deleted, quarantine } = await everything(device);
  const freed = [plans, summaries, versions].map((rows) =>
    (rows as readonly { revision: number }[])
      .map((row) => ({ ...row, revision: null }))
      .map((row) => JSON.stringify(row))
      .sort(),
  );
  return { freed, deleted, quarantine };
}

/** A state of a plan as the reference knows it: its name, and every edit that went into it. */
interface State {
  readonly name: string;
  readonly edits: ReadonlySet<string>;
}

/** What the reference knows of a device. */
class Model {
  readonly name = freshDevice();
  readonly tab: Store = openTab(this.name);
  plans: ReadonlyMap<string, State> = new Map<string, State>();
  /** The last state of each plan, also of those that were deleted. */
  readonly #last = new Map<string, State>();
  /** The edits that were ever made here, by plan: the next one here goes on from all of them. */
  readonly edits = new Map<string, Set<string>>();
  /** The states that each plan had here; `own`: the edit made here that led to it. */
  readonly #past = new Map<string, { readonly state: State; readonly own: string | null }[]>();
  /** The place among them of the last that a restore, or its undoing, put there. */
  readonly #origins = new Map<string, number>();

  async edit(id: string, name: string): Promise<void> {
    const own = this.edits.get(id) ?? new Set<string>();
    this.edits.set(id, own.add(name));
    this.set(id, { name, edits: new Set([...(this.#last.get(id)?.edits ?? []), ...own]) }, name);
    const there = await this.tab.load(id);
    const base = there.state === 'ready' ? there.stored.revision : null;
    const saved = await this.tab.save({ ...blank, id, name }, base);
    expect(saved.kind).toBe('saved');
  }

  async delete(id: string): Promise<void> {
    this.plans = new Map([...this.plans].filter(([other]) => other !== id));
    valueOf(await this.tab.remove(id));
  }

  /** @param own the edit made here that led to the state; `null`: a restore put it there */
  set(id: string, state: State, own: string | null = null): void {
    this.#last.set(id, state);
    this.plans = new Map([...this.plans, [id, state]]);
    this.#past.set(id, [...(this.#past.get(id) ?? []), { state, own }]);
    if (own === null) this.putBack(id);
  }

  /** The state that is here was put there, by a restore or its undoing. */
  putBack(id: string): void {
    this.#origins.set(id, (this.#past.get(id)?.length ?? 0) - 1);
  }

  /** The last state here that is in the file's too; none where the file's has all of ours. */
  shared(id: string, file: State): State | undefined {
    const past = this.#past.get(id) ?? [];
    const here = this.plans.get(id);
    if (!here || holdsAll(file, here)) return undefined;
    const origin = this.#origins.get(id) ?? -1;
    return past.findLast(
      ({ state, own }, i) =>
        (own !== null && file.edits.has(own)) || (i === origin && holdsAll(file, state)),
    )?.state;
  }
}

function holdsAll(one: State, other: State): boolean {
  return [...other.edits].every((edit) => one.edits.has(edit));
}

/** Both were edited at one instant: where both changed the name, the greater text stays. */
function together(base: State, here: State, file: State): State {
  const edits = new Set([...here.edits, ...file.edits]);
  if (here.name === base.name) return { name: file.name, edits };
  if (file.name === base.name) return { name: here.name, edits };
  return { name: [here.name, file.name].sort().at(-1)!, edits };
}

/** Straight from the definition: one state is newer where it holds all edits of the other and more. */
function standing(file: State, here: State | undefined): FileStatus {
  if (!here) return 'new';
  if (file.name === here.name) return 'same';
  const [hasOurs, isInOurs] = [holdsAll(file, here), holdsAll(here, file)];
  if (hasOurs === isInOurs) return 'conflicting';
  return hasOurs ? 'newer' : 'older';
}

/** A backup, and what the reference knew of its device then. */
interface Kept {
  readonly reading: ReadableBackup;
  readonly plans: ReadonlyMap<string, State>;
}

type Step =
  | { readonly act: 'edit' | 'delete'; readonly device: number; readonly plan: number }
  | {
      readonly act: 'restore';
      readonly device: number;
      readonly way: RestoreWay;
      /** The device whose backup is made now, or the place of an earlier one, the last first. */
      readonly from: { readonly device: number } | { readonly earlier: number };
      readonly undone: boolean;
    };

const device = fc.nat(2);
const plan = fc.nat(3);
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ act: fc.constant('edit' as const), device, plan }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('delete' as const), device, plan }) },
    {
      weight: 4,
      arbitrary: fc.record({
        act: fc.constant('restore' as const),
        device,
        way: fc.constantFrom('merge', 'merge', 'replace' as const),
        from: fc.oneof(
          { weight: 2, arbitrary: fc.record({ device }) },
          { weight: 1, arbitrary: fc.record({ earlier: fc.nat(8) }) },
        ),
        undone: fc.nat(2).map((n) => n === 0),
      }),
    },
  ),
  { minLength: 10, maxLength: 20 },
);

async function edit(tab: Store, id: string): Promise<void> {
  const there = await tab.load(id);
  if (there.state !== 'ready') throw new Error(there.state);
  const { plan, revision } = there.stored;
  await tab.save({ ...plan, name: `${plan.name}, edited` }, revision);
}

describe('restoring between three devices', () => {
  it(
    'agrees with a model that knows every edit, loses nothing, and is undone exactly',
    async () => {
      const seen: Record<FileStatus, number> = {
        new: 0,
        newer: 0,
        older: 0,
        same: 0,
        conflicting: 0,
      };
      const done = { merge: 0, replace: 0, undone: 0, merged: 0, copies: 0, left: 0, deleted: 0 };
      await fc.assert(
        fc.asyncProperty(steps, async (drawn) => {
          const devices = [new Model(), new Model(), new Model()] as const;
          const backups: Kept[] = [];
          const backUp = async ({ tab, plans }: Model): Promise<Kept> => {
            backups.unshift({ reading: await backupFrom(tab), plans: new Map(plans) });
            return backups[0]!;
          };
          for (const id of ['p0', 'p1']) await devices[0].edit(id, `start of ${id}`);
          const start = await backUp(devices[0]);
          for (const model of devices.slice(1))
            await checkMerge(
              model,
              start,
              valueOf(await model.tab.restore(start.reading, 'merge')),
            );
          for (const [i, model] of devices.entries()) await model.edit(`own ${i}`, `own ${i}`);
          for (const [i, step] of drawn.entries()) {
            const model = devices[step.device as 0 | 1 | 2];
            if (step.act === 'edit') await model.edit(`p${step.plan}`, `edit ${i}`);
            if (step.act === 'delete') await model.delete(`p${step.plan}`);
            if (step.act !== 'restore') continue;
            const backup =
              'device' in step.from
                ? await backUp(devices[step.from.device as 0 | 1 | 2])
                : backups[step.from.earlier];
            if (!backup) continue;
            const expected = count(backup, model, seen);
            await checkPreview(model, backup, expected);
            const before = await allButRevisions(model.name);
            const restored = valueOf(await model.tab.restore(backup.reading, step.way));
            done[step.way] += 1;
            if (step.undone) {
              const undone = restored.isUndoable ? 'undone' : 'not-kept';
              expect(valueOf(await model.tab.undoRestore(restored.id))).toMatchObject({
                kind: undone,
              });
              expect(await allButRevisions(model.name)).toEqual(before);
              done.undone += 1;
              for (const id of touched(model, backup, step.way)) model.putBack(id);
              continue;
            }
            if (step.way === 'merge') await checkMerge(model, backup, restored);
            else await checkReplace(model, backup, restored);
            done.merged += restored.merged;
            done.copies += restored.copied;
            done.left += restored.left;
            done.deleted += restored.deleted;
          }
        }),
        { numRuns: 40 },
      );
      for (const times of [...Object.values(seen), ...Object.values(done)])
        expect(times).toBeGreaterThan(0);
    },
    slow,
  );
});

/** The plans here in whose place a restore puts another state. */
function touched(model: Model, { plans }: Kept, way: RestoreWay): readonly string[] {
  return [...plans].flatMap(([id, state]) => {
    const here = model.plans.get(id);
    const found = standing(state, here);
    if (!here || found === 'same') return [];
    const isTaken = found === 'newer' || (found === 'conflicting' && model.shared(id, state));
    return way === 'replace' || isTaken ? [id] : [];
  });
}

function count(
  backup: Kept,
  model: Model,
  seen: Record<FileStatus, number>,
): Record<FileStatus, number> {
  const expected = { new: 0, newer: 0, older: 0, same: 0, conflicting: 0 };
  for (const [id, state] of backup.plans) {
    const found = standing(state, model.plans.get(id));
    expected[found] += 1;
    seen[found] += 1;
  }
  return expected;
}

async function checkPreview(
  model: Model,
  { reading, plans }: Kept,
  expected: Record<FileStatus, number>,
): Promise<void> {
  const preview = valueOf(await model.tab.previewRestore(reading));
  const found = Object.entries(preview.plans).map(([name, all]) => [name, all.length]);
  expect(Object.fromEntries(found)).toEqual(expected);
  const notInFile = [...model.plans].filter(([id]) => !plans.has(id)).map(([, { name }]) => name);
  expect([...preview.notInFile].sort()).toEqual(notInFile.sort());
}

/** Follows a merge in the reference, then holds what lies there to it. */
async function checkMerge(model: Model, { plans }: Kept, restored: Restored): Promise<void> {
  const before = new Map(model.plans);
  const copies: string[] = [];
  let merged = 0;
  for (const [id, state] of plans) {
    const here = before.get(id);
    const found = standing(state, here);
    if (found === 'new' || found === 'newer') model.set(id, state);
    const shared = here && found === 'conflicting' ? model.shared(id, state) : undefined;
    if (here && shared) {
      model.set(id, together(shared, here, state));
      merged += 1;
      continue;
    }
    const copy = `${state.name} (restored)`;
    const isHere = [...before.values()].some(({ name }) => name === copy);
    if (found === 'conflicting' && !isHere && !copies.includes(copy)) copies.push(copy);
  }
  expect(restored).toMatchObject({ merged, copied: copies.length });
  for (const { stored } of await newOn(model)) {
    expect(copies).toContain(stored.plan.name);
    const { id, name } = stored.plan;
    model.set(id, { name, edits: new Set([id]) }, id);
    model.edits.set(stored.plan.id, new Set([stored.plan.id]));
  }
  await holdsTheModel(model);
  for (const [id, { name }] of before) {
    if (model.plans.get(id)?.name !== name) await isInHistory(model, id, name);
  }
}

async function checkReplace(model: Model, { plans }: Kept, restored: Restored): Promise<void> {
  const before = new Map(model.plans);
  model.plans = new Map([...before].filter(([id, { name }]) => plans.get(id)?.name === name));
  for (const [id, state] of plans) if (!model.plans.has(id)) model.set(id, state);
  await holdsTheModel(model);
  const gone = [...before].filter(([id]) => !plans.has(id));
  expect(restored.deleted).toBe(gone.length);
  const deleted = JSON.stringify(await readRows(model.name, 'deleted'));
  for (const [, { name }] of gone) expect(deleted).toContain(JSON.stringify(name));
  for (const [id, { name }] of before) {
    const now = plans.get(id);
    if (now && now.name !== name) await isInHistory(model, id, name);
  }
}

async function plansHere(model: Model): Promise<readonly { readonly stored: { plan: Plan } }[]> {
  const { plans } = await backupFrom(model.tab);
  return plans.map(({ plan: each }) => ({ stored: { plan: each } }));
}

async function newOn(model: Model): Promise<readonly { readonly stored: { plan: Plan } }[]> {
  return (await plansHere(model)).filter(({ stored }) => !model.plans.has(stored.plan.id));
}

async function holdsTheModel(model: Model): Promise<void> {
  const here = (await plansHere(model)).map(({ stored: { plan: each } }) => [each.id, each.name]);
  const wanted = [...model.plans].map(([id, { name }]) => [id, name]);
  expect(Object.fromEntries(here)).toEqual(Object.fromEntries(wanted));
}

async function isInHistory(model: Model, id: string, name: string): Promise<void> {
  const version: unknown = expect.objectContaining({
    plan: id,
    record: { format: planFormat, plan: { ...blank, id, name } },
  });
  expect(await readRows(model.name, 'versions')).toContainEqual(version);
}

describe('a restore', () => {
  const named = (name: string, id = 'p'): Plan => ({ ...blank, id, name });

  it('takes no side where the file does not tell what a plan has been through', async () => {
    const tab = openTab(freshDevice());
    await tab.save(named('ours'), null);
    const preview = valueOf(await tab.previewRestore(backupHolding(named('theirs'))));
    expect(preview).toMatchObject({
      plans: { conflicting: [{ name: 'theirs' }] },
      copies: 1,
      replaced: ['ours'],
    });
  });

  it('takes no side where a database went back in time and counted on', async () => {
    const [one, other] = [openTab(freshDevice()), openTab(freshDevice())];
    await one.save(named('first'), null);
    const first = await backupFrom(one);
    const [entry] = first.plans;
    valueOf(await other.restore(first, 'merge'));
    const again: ReadableBackup = { ...first, plans: [{ ...entry!, plan: named('second') }] };
    const preview = valueOf(await other.previewRestore(again));
    expect(preview.plans.conflicting).toHaveLength(1);
  });

  it('is not undone once all of its plans were changed, and says so', async () => {
    const name = freshDevice();
    const tab = openTab(name);
    await tab.save(named('ours'), null);
    const { id } = valueOf(await tab.restore(backupHolding(named('theirs')), 'replace'));
    const there = await tab.load('p');
    if (there.state !== 'ready') throw new Error(there.state);
    await tab.save(named('edited'), there.stored.revision);
    const before = await everything(name);
    expect(valueOf(await tab.undoRestore(id))).toEqual({ kind: 'changed-since' });
    expect(await everything(name)).toEqual(before);
  });

  it('is undone plan by plan: those changed since stay, the others are exactly as before', async () => {
    let [kept, undone] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            isHere: fc.boolean(),
            isInFile: fc.boolean(),
            since: fc.constantFrom('nothing', 'nothing', 'edited', 'deleted'),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        fc.constantFrom('merge', 'replace'),
        async (plans, way) => {
          const name = freshDevice();
          const tab = openTab(name);
          for (const [i, { isHere }] of plans.entries())
            if (isHere) await tab.save(named(`ours ${i}`, `p${i}`), null);
          const file = plans.flatMap(({ isInFile }, i) =>
            isInFile ? [named(`theirs ${i}`, `p${i}`)] : [],
          );
          const before = new Map((await plansOf(tab)).map((plan) => [plan.id, plan]));
          const restored = valueOf(await tab.restore(backupHolding(...file), way));
          if (!restored.isUndoable) return;
          const touched = (await plansOf(tab)).filter(
            ({ name: now, id }) => before.get(id)?.name !== now,
          );
          const changed: string[] = [];
          for (const { id } of touched) {
            const { since } = plans[Number(id.slice(1))] ?? { since: 'nothing' };
            if (since === 'edited') await edit(tab, id);
            if (since === 'deleted') valueOf(await tab.remove(id));
            if (since !== 'nothing') changed.push(id);
          }
          const asChanged = new Map((await plansOf(tab)).map((plan) => [plan.id, plan]));
          const answer = valueOf(await tab.undoRestore(restored.id));
          const after = new Map((await plansOf(tab)).map((plan) => [plan.id, plan]));
          if (answer.kind === 'undone') expect(answer.kept).toHaveLength(changed.length);
          for (const id of new Set([...before.keys(), ...asChanged.keys()])) {
            const isLeft = changed.includes(id) || answer.kind === 'changed-since';
            expect(after.get(id)).toEqual((isLeft ? asChanged : before).get(id));
          }
          kept += changed.length;
          undone += answer.kind === 'undone' ? 1 : 0;
        },
      ),
      { numRuns: 60 },
    );
    expect(kept).toBeGreaterThan(20);
    expect(undone).toBeGreaterThan(20);
  });

  it('lists a plan that it brings back no more as deleted, until it is undone', async () => {
    const name = freshDevice();
    const tab = openTab(name);
    await tab.save(named('ours'), null);
    const backup = await backupFrom(tab);
    await tab.remove('p');
    const before = await readRows(name, 'deleted');
    expect(before).toHaveLength(1);
    for (const way of ['merge', 'replace'] as const) {
      const restored = valueOf(await tab.restore(backup, way));
      expect(restored).toMatchObject({ added: 1 });
      expect(await readRows(name, 'deleted')).toEqual([]);
      expect(valueOf(await tab.undoRestore(restored.id))).toEqual({ kind: 'undone', kept: [] });
      expect(await readRows(name, 'deleted')).toEqual(before);
    }
  });

  it('is kept to be undone by a later visit, until it is let go, or another one or a week follows', async () => {
    const name = freshDevice();
    const tab = openTab(name);
    await tab.save(named('ours'), null);
    const before = await allButRevisions(name);
    const heard = new Heard<Result<Restored | null>>((hear) =>
      openTab(name).watchLastRestore(hear),
    );
    const restored = valueOf(await tab.restore(backupHolding(named('theirs')), 'replace'));
    await heard.until((now) => valueOf(now)?.id === restored.id);
    // One that changes nothing leaves it.
    valueOf(await tab.restore(backupHolding(named('theirs')), 'replace'));
    expect(valueOf(await openTab(name).undoRestore(restored.id))).toEqual({
      kind: 'undone',
      kept: [],
    });
    expect(await allButRevisions(name)).toEqual(before);
    await heard.until((now) => valueOf(now) === null);
    expect(valueOf(await tab.undoRestore(restored.id))).toEqual({ kind: 'not-kept' });

    const again = valueOf(await tab.restore(backupHolding(named('theirs')), 'replace'));
    const later = valueOf(await tab.restore(backupHolding(named('others')), 'replace'));
    expect(valueOf(await tab.undoRestore(again.id))).toEqual({ kind: 'not-kept' });
    valueOf(await tab.forgetRestore());
    expect(valueOf(await tab.undoRestore(later.id))).toEqual({ kind: 'not-kept' });

    const last = valueOf(await tab.restore(backupHolding(named('theirs')), 'replace'));
    await heard.until((now) => valueOf(now)?.id === last.id);
    const nextWeek = openTab(name, { now: () => '2026-11-29T12:00:00.000Z' });
    const list = new Heard<PlanList>((hear) => nextWeek.watchPlanList(hear));
    await heard.until((now) => valueOf(now) === null);
    for (const each of [heard, list]) each.stop();
  });

  it('takes many plans at once, tells how far it is, and undoes them all', async () => {
    const name = freshDevice();
    const tab = openTab(name);
    await tab.save(named('ours', 'p0'), null);
    const before = await plansOf(tab);
    const many = Array.from({ length: 450 }, (_, i) => named(`theirs ${i}`, `p${i}`));
    const shares: number[] = [];
    const hear = (share: number): void => {
      shares.push(share);
    };
    expect(valueOf(await tab.previewRestore(backupHolding(...many))).plans.new).toHaveLength(449);
    const restored = valueOf(await tab.restore(backupHolding(...many), 'replace', hear));
    expect(restored).toMatchObject({ added: 449, updated: 1 });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(valueOf(await tab.undoRestore(restored.id, hear))).toEqual({ kind: 'undone', kept: [] });
    expect(await plansOf(tab)).toEqual(before);
  });

  it('sets aside what cannot be read and makes way, and undo puts it back', async () => {
    const name = freshDevice();
    await writeRows(name, [{ id: 'p', odd: true }]);
    const tab = openTab(name);
    await backupFrom(tab);
    const before = await everything(name);
    const restored = valueOf(await tab.restore(backupHolding(named('theirs')), 'replace'));
    expect(restored).toMatchObject({ added: 1, deleted: 0 });
    expect(await readRows(name, 'quarantine')).toMatchObject([{ raw: { id: 'p', odd: true } }]);
    expect(valueOf(await tab.undoRestore(restored.id))).toEqual({ kind: 'undone', kept: [] });
    expect(await everything(name)).toEqual(before);
  });

  it('keeps a plan on the edition that it was made on, and lets no file change a known one', async () => {
    const former = { ...withChoices, version: '2020-01-01', title: 'As it was' };
    const bring = (title: string): ReadableBackup => ({
      ...backupHolding(),
      plans: [{ plan: named('old'), qualification: { ...former, title }, seen: null }],
    });
    const tab = openTab(freshDevice());
    valueOf(await tab.restore(bring('As it was'), 'merge'));
    expect(await tab.load('p')).toMatchObject({ qualification: { title: 'As it was' } });
    const forged = bring('Forged').plans.map((each) => ({ ...each, plan: named('q', 'q') }));
    valueOf(await tab.restore({ ...backupHolding(), plans: forged }, 'merge'));
    expect(await tab.load('q')).toMatchObject({ qualification: { title: 'As it was' } });
    const both = await backupFrom(tab);
    expect(both.plans.map(({ qualification }) => qualification.title)).toEqual([
      'As it was',
      'As it was',
    ]);
  });
});
