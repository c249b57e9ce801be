import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newKey } from '../../../src/formats';
import {
  applyChange,
  editsBetween,
  newLearner,
  planFormat,
  toEditRecords,
} from '../../../src/plan';
import type { Plan, PlanChange } from '../../../src/plan';
import { exchange } from '../../../src/services';
import { fileOfPlan, planFile, readPlanFile } from '../../../src/sharing';
import type { SharedFolder, Store } from '../../../src/storage';
import { arbitraryChange } from '../../fixtures/plan-arbitrary';
import { folderOf } from '../../fixtures/shared-folder';
import type { Files } from '../../fixtures/shared-folder';
import { imi, noon, planOf } from '../plan/samples';
import { readRows, writeRows } from '../storage/device';
import { opened } from './shared-device';

const workspace = { id: 'workspace-1', key: newKey() };

/** A device with its own copy of the folder, which some program carries to and fro. */
interface Device {
  readonly name: string;
  readonly store: Store;
  readonly files: Files;
  readonly folder: SharedFolder;
}

let opening = 0;

async function device(who: string): Promise<Device> {
  opening += 1;
  const name = `shared-${opening}`;
  const store = opened(name);
  const files: Files = new Map();
  const handle = {} as FileSystemDirectoryHandle;
  const remembered = await store.rememberSharedFolder({ workspace, who, handle });
  if (!remembered.ok) throw new Error(remembered.failure.message);
  return { name, store, files, folder: { ...remembered.value, handle: folderOf(files) } };
}

async function exchanged({ store, folder }: Device) {
  const result = await exchange(store, folder, {
    now: () => '2026-11-28T09:00:00.000Z',
    findingsOf: () => Promise.resolve([]),
  });
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

/** Carries what others wrote; a file may come in part, and a program may keep a copy beside it. */
function carried(from: Device, to: Device, fault: 'none' | 'cut' | 'copied' = 'none'): void {
  for (const [name, content] of [...from.files]) {
    if (!name.includes(from.folder.device)) continue;
    to.files.set(name, fault === 'cut' ? content.slice(0, content.length - 5) : content);
    if (fault === 'copied') to.files.set(name.replace('.unitwise', ' (1).unitwise'), content);
  }
}

async function planIn({ store }: Device, id: string): Promise<Plan | null> {
  const loaded = await store.load(id);
  return loaded.state === 'ready' ? loaded.stored.plan : null;
}

async function change(one: Device, id: string, made: PlanChange, at: string): Promise<void> {
  const loaded = await one.store.load(id);
  if (loaded.state !== 'ready') return;
  const { plan, revision } = loaded.stored;
  const saved = await one.store.save({ ...applyChange(plan, made, at), changedAt: at }, revision);
  expect(saved.kind).toBe('saved');
}

/** What the file of a device tells of a plan, as text. */
async function toldOf(plan: string, { files, folder: { device } }: Device): Promise<string> {
  const bytes = files.get(fileOfPlan(plan, device));
  const file = bytes && (await readPlanFile(workspace, { plan, device }, bytes));
  if (!file?.ok) throw new Error('no file');
  return JSON.stringify(toEditRecords(file.value.edits));
}

/** Carries what one wrote to another, who takes it in. */
async function passed(from: Device, to: Device): Promise<void> {
  carried(from, to);
  await exchanged(to);
}

async function sharedWith(from: Device, to: Device, plan: Plan): Promise<void> {
  await shared(from, plan);
  await passed(from, to);
}

/** All that lies of shared plans on a device. */
async function rawShared({ name }: Device): Promise<readonly unknown[]> {
  return [...(await readRows(name, 'shared')), ...(await readRows(name, 'sharedEdits'))];
}

async function shared(one: Device, plan: Plan): Promise<void> {
  expect((await one.store.save(plan, null)).kind).toBe('saved');
  expect((await one.store.sharePlans([plan.id])).ok).toBe(true);
  await exchanged(one);
}

type Act =
  | {
      readonly kind: 'change';
      readonly who: number;
      readonly made: PlanChange;
      readonly at: number;
    }
  | { readonly kind: 'carry'; readonly who: number; readonly to: number; readonly fault: Fault }
  | { readonly kind: 'exchange'; readonly who: number };
type Fault = 'none' | 'cut' | 'copied';

const who = fc.nat({ max: 2 });
const acts = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('change' as const),
        who,
        made: arbitraryChange(imi),
        at: fc.nat({ max: 9 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('carry' as const),
        who,
        to: who,
        fault: fc.constantFrom<Fault>('none', 'none', 'cut', 'copied'),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('exchange' as const), who }) },
  ),
  { minLength: 6, maxLength: 16 },
) as fc.Arbitrary<readonly Act[]>;

describe('plans in a shared folder', () => {
  it('are the same on every device once all was carried, whatever came late, in part or twice', async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        const devices = [await device('Ann'), await device('Ben'), await device('Cleo')] as const;
        const begun = planOf(imi);
        await shared(devices[0], begun);
        for (const other of devices.slice(1)) {
          carried(devices[0], other);
          await exchanged(other);
        }
        for (const act of all) {
          const one = devices[act.who]!;
          if (act.kind === 'exchange') await exchanged(one);
          else if (act.kind === 'carry') carried(one, devices[act.to]!, act.fault);
          else {
            const at = `2026-11-${12 + 7 * act.who}T09:00:0${act.at}.000Z`;
            await change(one, begun.id, act.made, at);
          }
        }
        for (const one of devices) await exchanged(one);
        for (const from of devices) for (const to of devices) carried(from, to);
        for (const one of devices) await exchanged(one);
        const [ann, ben, cleo] = await Promise.all(devices.map((one) => planIn(one, begun.id)));
        expect(editsBetween(ann!, ben!)).toEqual([]);
        expect(editsBetween(ann!, cleo!)).toEqual([]);
        if (editsBetween(begun, ann!).length > 0) changed += 1;
        const quiet = await exchanged(devices[0]);
        expect(quiet).toMatchObject({ changed: [], waiting: 0, needNewer: 0, unreadable: 0 });
      }),
      { numRuns: 12 },
    );
    expect(changed).toBeGreaterThan(6);
  }, 60_000);

  it('come to a device that joins, and what it changes comes back', async () => {
    const [ann, ben] = [await device('Ann'), await device('Ben')];
    const plan = planOf(imi);
    await shared(ann, plan);
    carried(ann, ben);
    const first = await exchanged(ben);
    expect(first.changed).toEqual([{ kind: 'changed', name: plan.name, isNew: true }]);
    expect(first.others).toMatchObject([{ who: 'Ann' }]);
    await change(ben, plan.id, { type: 'rename', name: 'Spring' }, '2026-11-29T10:00:00.000Z');
    await exchanged(ben);
    carried(ben, ann);
    expect((await exchanged(ann)).changed).toMatchObject([{ name: 'Spring', isNew: false }]);
    expect((await planIn(ann, plan.id))?.name).toBe('Spring');
  });

  it('are not brought back where they were deleted, and others keep theirs', async () => {
    const [ann, ben] = [await device('Ann'), await device('Ben')];
    const plan = planOf(imi);
    await sharedWith(ann, ben, plan);
    await ben.store.remove(plan.id);
    await change(ann, plan.id, { type: 'rename', name: 'Spring' }, '2026-11-29T10:00:00.000Z');
    await exchanged(ann);
    carried(ann, ben);
    expect((await exchanged(ben)).changed).toEqual([]);
    expect(await planIn(ben, plan.id)).toBeNull();
    await ben.store.sharePlans([plan.id]);
    expect((await exchanged(ben)).changed).toMatchObject([{ name: 'Spring', isNew: true }]);
  });

  it('come back where they were deleted though no colleague ever changed them', async () => {
    const ann = await device('Ann');
    const plan = planOf(imi);
    await shared(ann, plan);
    await ann.store.remove(plan.id);
    expect((await exchanged(ann)).changed).toEqual([]);
    await ann.store.sharePlans([plan.id]);
    expect((await exchanged(ann)).changed).toMatchObject([{ name: plan.name, isNew: true }]);
    expect(editsBetween(plan, (await planIn(ann, plan.id))!)).toEqual([]);
  });

  it('stay deleted where a learner is erased', async () => {
    const [ann, ben] = [await device('Ann'), await device('Ben')];
    const plan = planOf(imi);
    await sharedWith(ann, ben, plan);
    await ben.store.remove(plan.id);
    const records = await ben.store.learnerData();
    expect((await records.erase('Zoë Quill')).ok).toBe(true);
    await change(ann, plan.id, { type: 'rename', name: 'Spring' }, '2026-11-29T10:00:00.000Z');
    await exchanged(ann);
    carried(ann, ben);
    expect((await exchanged(ben)).changed).toEqual([]);
    expect(await planIn(ben, plan.id)).toBeNull();
  });

  it('keep what colleagues did while the folder was given up here', async () => {
    const [ann, ben] = [await device('Ann'), await device('Ben')];
    const plan = planOf(imi);
    await sharedWith(ann, ben, plan);
    await ann.store.forgetSharedFolder();
    await change(ben, plan.id, { type: 'rename', name: 'Spring' }, '2026-11-29T10:00:00.000Z');
    await exchanged(ben);
    const later = '2026-11-29T10:05:00.000Z';
    await change(ann, plan.id, { type: 'limit', limits: { maxUnits: 9 } }, later);
    const handle = {} as FileSystemDirectoryHandle;
    const again = await ann.store.rememberSharedFolder({ workspace, who: 'Ann', handle });
    expect(again).toMatchObject({ ok: true, value: { device: ann.folder.device } });
    await passed(ben, ann);
    const together = { name: 'Spring', limits: { maxUnits: 9 } };
    expect(await planIn(ann, plan.id)).toMatchObject(together);
    await passed(ann, ben);
    expect(await planIn(ben, plan.id)).toMatchObject(together);
  });

  it('are exchanged beside one that a newer version wrote and a file that a program holds', async () => {
    const [ann, ben] = [await device('Ann'), await device('Ben')];
    const [plan, other] = [planOf(imi), { ...planOf(imi), id: 'other' }];
    await shared(ann, plan);
    await shared(ann, other);
    await writeRows(ben.name, [{ id: plan.id, revision: 7, record: { format: planFormat + 1 } }]);
    carried(ann, ben);
    const { handle } = ben.folder;
    const held = fileOfPlan(other.id, ann.folder.device);
    const getFileHandle: typeof handle.getFileHandle = (name, options) =>
      name === held
        ? Promise.reject(new DOMException('held', 'NoModificationAllowedError'))
        : handle.getFileHandle(name, options);
    const refusing = Object.assign(folderOf(ben.files), { getFileHandle });
    const busy = { ...ben, folder: { ...ben.folder, handle: refusing } };
    expect(await exchanged(busy)).toMatchObject({ changed: [], needNewer: 1, waiting: 1 });
    expect(await exchanged(ben)).toMatchObject({ changed: [{ isNew: true }], needNewer: 1 });
    expect(await readRows(ben.name, 'plans')).toContainEqual(
      expect.objectContaining({ revision: 7 }),
    );
  });

  it('hold nothing of a learner in any file, also where a colleague changed them later', async () => {
    const [ann, ben] = [await device('Ann'), await device('Ben')];
    const facts = { employer: 'Quarry Foods', reference: 'QF-1', startsOn: null };
    const learner = newLearner({ id: 'l1', name: 'Zoë Quill', ...facts });
    const plan = applyChange(planOf(imi), { type: 'add-learners', learners: [learner] }, noon);
    await sharedWith(ann, ben, plan);
    const moved = { ...learner, employer: 'Harbour Foods' };
    const later = '2026-11-29T10:00:00.000Z';
    await change(ben, plan.id, { type: 'change-learner', learner: moved }, later);
    await exchanged(ben);
    expect(await toldOf(plan.id, ben)).toMatch(/Harbour/);
    await (await ann.store.learnerData()).erase('Zoë Quill');
    await exchanged(ann);
    await passed(ben, ann);
    await passed(ann, ben);
    for (const one of [ann, ben]) {
      expect((await planIn(one, plan.id))?.cohort.learners).toEqual([]);
      const rows = JSON.stringify(await rawShared(one));
      const texts = [rows, await toldOf(plan.id, one)];
      for (const text of texts) expect(text).not.toMatch(/Zoë|Quill|Quarry|Harbour/);
    }
  });

  it('are left for later while their files have not come whole, or are not ours', async () => {
    const [ann, ben] = [await device('Ann'), await device('Ben')];
    await shared(ann, planOf(imi));
    carried(ann, ben, 'cut');
    ben.files.set('device-stranger.unitwise', new Uint8Array([1, 2, 3]));
    ben.files.set('notes.txt', new Uint8Array([1, 2, 3]));
    expect(await exchanged(ben)).toMatchObject({ changed: [], waiting: 2 });
    carried(ann, ben);
    expect(await exchanged(ben)).toMatchObject({ changed: [{ isNew: true }], waiting: 1 });
  });

  it('are taken in once their files come, also where a list came long before them', async () => {
    const [ann, ben] = [await device('Ann'), await device('Ben')];
    const plan = planOf(imi);
    await sharedWith(ann, ben, plan);
    await change(ann, plan.id, { type: 'rename', name: 'Spring' }, '2026-11-29T10:00:00.000Z');
    await exchanged(ann);
    const list = `device-${ann.folder.device}.unitwise`;
    ben.files.set(list, ann.files.get(list)!);
    expect(await exchanged(ben)).toMatchObject({ changed: [], waiting: 1 });
    carried(ann, ben);
    expect(await exchanged(ben)).toMatchObject({ changed: [{ name: 'Spring' }], waiting: 0 });
  });

  it('never take the place of another plan, whatever id a file gives them', async () => {
    const [ann, ben] = [await device('Ann'), await device('Ben')];
    const plan = planOf(imi);
    await shared(ann, plan);
    const own = { ...plan, id: 'own-of-ben', name: 'Nobody else sees this' };
    await ben.store.save(own, null);
    const told = await ann.store.sharedToTell(plan.id);
    if (!told.ok || !told.value) throw new Error('not shared');
    const by = ann.folder.device;
    const idKey = JSON.stringify(['value', 'id']);
    const cell = { kind: 'value', field: 'id', of: [], value: own.id } as const;
    const edits = new Map(told.value.edits).set(idKey, { cell, at: noon, after: 9, by });
    const file = { plan: plan.id, device: by, number: 1, edits, edition: null };
    const { name, bytes } = await planFile(workspace, file);
    carried(ann, ben);
    expect(ben.files.has(name)).toBe(true);
    ben.files.set(name, bytes);
    expect(await exchanged(ben)).toMatchObject({ changed: [], unreadable: 1 });
    expect((await planIn(ben, own.id))?.name).toBe(own.name);
  });

  it('hold nothing of a learner who was erased, here or with colleagues', async () => {
    const [ann, ben] = [await device('Ann'), await device('Ben')];
    const facts = { employer: 'Quarry Foods', reference: 'QF-1', startsOn: null };
    const learner = newLearner({ id: 'l1', name: 'Zoë Quill', ...facts });
    const plan = applyChange(planOf(imi), { type: 'add-learners', learners: [learner] }, noon);
    await sharedWith(ann, ben, plan);
    expect((await planIn(ben, plan.id))?.cohort.learners).toHaveLength(1);
    const records = await ann.store.learnerData();
    expect((await records.erase('Zoë Quill')).ok).toBe(true);
    const rows = await rawShared(ann);
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/Zoë|Quill|Quarry/);
    await exchanged(ann);
    await passed(ann, ben);
    expect((await planIn(ben, plan.id))?.cohort.learners).toEqual([]);
  });

  it('say nothing to whoever has no key', async () => {
    const ann = await device('Ann');
    const plan = { ...planOf(imi), name: 'Northgate spring cohort' };
    await shared(ann, plan);
    const written = [...ann.files].map(([name, bytes]) => name + new TextDecoder().decode(bytes));
    expect(written).toHaveLength(2);
    for (const text of written) expect(text).not.toMatch(/Northgate|Ann|customer|credits/i);
  });
});
