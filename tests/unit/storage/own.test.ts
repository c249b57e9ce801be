import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Qualification } from '../../../src/catalogue';
import { qualifications } from '../../../src/catalogue';
import { newPlan } from '../../../src/plan';
import { currentEditions, readBackup } from '../../../src/storage';
import type { OwnQualifications, Store } from '../../../src/storage';
import { published, unpublished } from '../../fixtures/own-qualification';
import { backupFrom, freshDevice, Heard, noon, openTab, formerDatabase } from './device';

const today = { madeBy: 'Dana Okafor', madeOn: '2026-11-27', openQuestions: [] };

/** It with other figures, as a correction would make it. */
const corrected: Qualification = { ...unpublished, title: 'Corrected' };

async function publish(tab: Store, qualification = unpublished): Promise<Qualification> {
  const result = await tab.publishQualification({ qualification, ...today });
  if (!result.ok) throw new Error(result.failure.message);
  return result.value.qualification;
}

/** The editions here in their order, and the one that new plans start on. */
async function here(tab: Store): Promise<{ all: string[]; current: string | undefined }> {
  const own = await tab.ownQualifications();
  if (!own.ok) throw new Error(own.failure.message);
  return {
    all: own.value.map(({ qualification }) => qualification.version),
    current: currentEditions(own.value).get(unpublished.id)?.qualification.version,
  };
}

describe('a published qualification', () => {
  it('is there in every tab and after a reload, with what was noticed', async () => {
    const device = freshDevice();
    const other = new Heard<OwnQualifications>((listener) =>
      openTab(device).watchOwnQualifications(listener),
    );
    await other.until(({ state }) => state === 'ready');
    const publication = {
      ...today,
      qualification: unpublished,
      openQuestions: ['Is 12 the minimum?'],
      findings: ['Plans take 196 to 264 GLH; 201 to 259 is given'],
    };
    const result = await openTab(device).publishQualification(publication);
    const expected = {
      qualification: {
        ...unpublished,
        version: expect.stringMatching(/^2026-11-27\.\w{52}$/) as string,
        made: { by: 'Dana Okafor', questions: ['Is 12 the minimum?'] },
      },
      origin: 'here',
      keptAt: noon,
      rank: 1,
      findings: publication.findings,
    };
    expect(result).toEqual({ ok: true, value: expected });
    const told = await other.until((own) => own.state === 'ready' && own.editions.length === 1);
    expect(told).toEqual({ state: 'ready', editions: [expected] });
    other.stop();
  });

  it('never changes: other content is another edition, on which new plans start', async () => {
    const tab = openTab(freshDevice());
    const first = await publish(tab);
    const second = await publish(tab, { ...first, title: 'Corrected' });
    expect(second.id).toBe(first.id);
    expect(await here(tab)).toEqual({
      all: [first.version, second.version],
      current: second.version,
    });
    expect(await tab.findEdition(first.id, first.version)).toEqual({ ok: true, value: first });
    // Published once more, it is the edition that lies here, and new plans start on it again.
    expect(await publish(tab)).toEqual(first);
    expect(await here(tab)).toEqual({
      all: [second.version, first.version],
      current: first.version,
    });
  });

  it('is refused under the id of a shipped one, or where it is none', async () => {
    const tab = openTab(freshDevice());
    for (const [qualification, reason] of [
      [{ ...unpublished, id: qualifications[0]!.id }, 'shipped'],
      [{ ...unpublished, units: [] }, 'invalid'],
    ] as const)
      expect(await tab.publishQualification({ qualification, ...today })).toMatchObject({
        ok: false,
        failure: { reason },
      });
    expect((await here(tab)).all).toEqual([]);
  });

  it('is removed unless plans stand on it, and they keep it even so', async () => {
    const tab = openTab(freshDevice());
    const edition = await publish(tab);
    const unplanned = await publish(tab, corrected);
    const plan = newPlan(edition, { id: 'p', at: noon });
    await tab.save(plan, null, 'new', edition);
    expect(await tab.removeOwnEdition(unplanned, { evenIfPlanned: false })).toMatchObject({
      value: { kind: 'removed' },
    });
    expect(await tab.removeOwnEdition(edition, { evenIfPlanned: false })).toMatchObject({
      value: { kind: 'planned', plans: 1 },
    });
    expect((await here(tab)).all).toEqual([edition.version]);
    await tab.removeOwnEdition(edition, { evenIfPlanned: true });
    expect((await here(tab)).all).toEqual([]);
    expect(await tab.load('p')).toMatchObject({ state: 'ready', qualification: edition });
  });
});

describe('a qualification that somebody sent', () => {
  it('never takes the place of one that was published here', async () => {
    const tab = openTab(freshDevice());
    const mine = await publish(tab);
    const theirs = await published({ title: 'Theirs' }, '2026-12-24');
    expect(await tab.keepReceived(theirs, ['Odd'])).toMatchObject({
      ok: true,
      value: { origin: 'received', findings: ['Odd'] },
    });
    expect(await here(tab)).toEqual({
      all: [theirs.version, mine.version],
      current: mine.version,
    });
    await tab.startPlansOn(theirs);
    expect((await here(tab)).current).toBe(theirs.version);
  });

  it('follows an earlier one that was sent, and never a later one', async () => {
    const tab = openTab(freshDevice());
    const later = await published({ title: 'Later' }, '2026-12-02');
    const latest = await published({ title: 'Latest' }, '2026-12-03');
    await tab.keepReceived(later, []);
    await tab.keepReceived(await published(), []);
    expect((await here(tab)).current).toBe(later.version);
    await tab.keepReceived(latest, []);
    expect((await here(tab)).current).toBe(latest.version);
    // What is here already is left as it is.
    await tab.keepReceived(later, []);
    expect((await here(tab)).current).toBe(latest.version);
  });

  it('is refused where its content is not what was published', async () => {
    const tab = openTab(freshDevice());
    const edition = await published();
    for (const forged of [{ ...edition, title: 'Forged' }, unpublished])
      expect(await tab.keepReceived(forged, [])).toMatchObject({
        ok: false,
        failure: { reason: 'altered' },
      });
    expect((await here(tab)).all).toEqual([]);
  });

  it('stays one of this centre where it was published here before', async () => {
    const tab = openTab(freshDevice());
    const mine = await publish(tab);
    expect(await tab.keepReceived(mine, ['Odd'])).toMatchObject({
      value: { origin: 'here', findings: [] },
    });
  });
});

describe('a backup', () => {
  it('brings every edition to another device, as it was kept, and no plan moves', async () => {
    const from = openTab(freshDevice());
    const first = await publish(from);
    const second = await publish(from, corrected);
    const theirs = await published({ id: 'theirs-x1' });
    await from.keepReceived(theirs, ['Odd']);
    const plan = newPlan(first, { id: 'p', at: noon });
    await from.save(plan, null, 'new', first);
    const file = await backupFrom(from);
    expect(file.own).toHaveLength(3);

    const to = openTab(freshDevice());
    expect(await to.restore(file, 'merge')).toMatchObject({ ok: true, value: { added: 1 } });
    const [before, after] = [await from.ownQualifications(), await to.ownQualifications()];
    expect(after).toEqual(before);
    expect(await to.load('p')).toMatchObject({ state: 'ready', qualification: first });
    expect((await here(to)).current).toBe(second.version);
    // Undone, none of it is left on the list.
    const heard = new Heard<unknown>((listener) => to.watchLastRestore(listener));
    await heard.until((told) => JSON.stringify(told).includes('isUndoable'));
    const { value } = heard.last as { value: { id: string } };
    heard.stop();
    expect(await to.undoRestore(value.id)).toMatchObject({
      ok: true,
      value: { kind: 'undone' },
    });
    expect((await here(to)).all).toEqual([]);
  });

  it('leaves what new plans start on as it is here', async () => {
    const from = openTab(freshDevice());
    await publish(from, corrected);
    const file = await backupFrom(from);
    const to = openTab(freshDevice());
    const mine = await publish(to);
    await to.restore(file, 'merge');
    expect(await here(to)).toMatchObject({ current: mine.version });
    expect((await here(to)).all).toHaveLength(2);
  });

  it('brings no edition that is not what was published, nor one in a shipped one’s place', async () => {
    const from = openTab(freshDevice());
    await publish(from);
    const made = await from.backup();
    if (!made.ok) throw new Error(made.failure.message);
    const forged = await readBackup(
      made.value.text.replaceAll('Northgate Level 2', 'Forged'),
      () => undefined,
    );
    expect(forged).toMatchObject({ ok: true, integrity: 'changed', own: [] });
    const shadowing = await readBackup(made.value.text, () => unpublished);
    expect(shadowing).toMatchObject({ ok: true, integrity: 'sound', own: [] });
  });
});

describe('a device of before there were own qualifications', () => {
  it('gets a place for them, and keeps its plans', async () => {
    const device = freshDevice();
    const former = formerDatabase(device, 3);
    const [qualification] = qualifications;
    const { version } = qualification!;
    const plan = newPlan(qualification!, { id: 'p', at: noon });
    const { toRecord } = await import('../../../src/plan');
    const row = { id: 'p', revision: 1, edition: version, record: toRecord(plan) };
    await former.table('plans').put(row);
    former.close();
    const tab = openTab(device);
    expect(await tab.load('p')).toMatchObject({ state: 'ready', stored: { plan, revision: 1 } });
    const edition = await publish(tab);
    expect((await here(tab)).all).toEqual([edition.version]);
  });
});
