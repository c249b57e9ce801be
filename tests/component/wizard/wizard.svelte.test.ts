import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { benchWith, nothingYet } from '../../unit/wizard/held-store';
import { complete, pearson, proqual, rename } from '../../unit/wizard/samples';

/** What an effect reads, once at first and once more whenever it is told to read again. */
function readings<Value>(read: () => Value): { readonly seen: Value[]; readonly stop: () => void } {
  const seen: Value[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(read());
    });
  });
  flushSync();
  return { seen, stop };
}

describe('a wizard on a screen', () => {
  it('has every part read again when something happens to it', async () => {
    const { store, wizard } = benchWith(nothingYet);
    const parts = [
      readings(() => wizard.plan?.name),
      readings(() => wizard.qualification?.id),
      readings(() => wizard.step),
      readings(() => wizard.neighbour(1)),
      readings(() => wizard.saving.state),
      readings(() => wizard.undoable?.type),
    ];
    wizard.choose(proqual, 'p');
    flushSync();
    await store.saves[0]!.answer({ kind: 'saved', revision: 1 });
    flushSync();
    wizard.change(rename('Autumn'));
    flushSync();
    wizard.next();
    flushSync();
    const last = parts.map(({ seen }) => seen.at(-1));
    expect(last).toEqual(['Autumn', proqual.id, 'units', 'review', 'saving', 'rename']);
    expect(parts[2]!.seen).toContain('set-up');
    expect(parts[4]!.seen).toContain('saved');
    parts.forEach(({ stop }) => stop());
  });

  it('has refusals and notices read again too', () => {
    const { store, wizard } = benchWith(nothingYet);
    const refusals = readings(() => wizard.refusal?.reason);
    const notices = readings(() => wizard.notice);
    wizard.go('review');
    flushSync();
    expect(refusals.seen).toEqual([undefined, 'no-qualification']);
    wizard.choose(pearson, 'p');
    flushSync();
    store.tell({ state: 'ready', stored: { plan: wizard.plan!, revision: 3 } });
    flushSync();
    expect(notices.seen.at(-1)).toBeNull();
    refusals.stop();
    notices.stop();
  });

  it('is read no more once the screen is gone', () => {
    const { wizard } = benchWith(nothingYet);
    const { seen, stop } = readings(() => wizard.plan?.units);
    wizard.choose(proqual, 'p');
    flushSync();
    stop();
    const { length } = seen;
    wizard.change(complete);
    flushSync();
    expect(seen).toHaveLength(length);
  });
});
