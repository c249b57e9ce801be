import { describe, expect, it } from 'vitest';
import { historyKey } from '../../../src/ui';

function pressed(key: string, held: KeyboardEventInit, on: HTMLElement = document.body) {
  let asked: ReturnType<typeof historyKey> | undefined;
  const listen = (event: KeyboardEvent): void => {
    asked = historyKey(event);
  };
  if (on !== document.body) document.body.append(on);
  window.addEventListener('keydown', listen);
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...held }));
  window.removeEventListener('keydown', listen);
  return asked;
}

function field(type: string): HTMLInputElement {
  return Object.assign(document.createElement('input'), { type });
}

describe('the keys of undo and redo', () => {
  it.each([
    ['z', { ctrlKey: true }, 'undo'],
    ['z', { metaKey: true }, 'undo'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
    ['Z', { metaKey: true, shiftKey: true }, 'redo'],
    ['y', { ctrlKey: true }, 'redo'],
    ['z', {}, null],
    ['y', { shiftKey: true }, null],
    ['z', { ctrlKey: true, altKey: true }, null],
    ['x', { ctrlKey: true }, null],
  ] as const)('%s with %o is %s', (key, held, asked) => {
    expect(pressed(key, held)).toBe(asked);
  });

  it('leave a field that is being typed in its own', () => {
    const keys = { ctrlKey: true };
    expect(pressed('z', keys, field('text'))).toBeNull();
    expect(pressed('z', keys, document.createElement('textarea'))).toBeNull();
    for (const type of ['checkbox', 'radio', 'button']) {
      expect(pressed('z', keys, field(type))).toBe('undo');
    }
  });
});
