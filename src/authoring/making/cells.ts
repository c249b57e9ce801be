import { normaliseReference } from '../../catalogue';
import type { Level, Unit } from '../../catalogue';
import { readFigure, readLevel } from '../figures';
import type { CellField } from './fields';

/** What was entered into a cell, read; `unclear` where it is no value of that field. */
export type CellReading = Partial<Unit> | 'unclear';

const maxLength = { ref: 100, localRef: 100, title: 300, summary: 1_000 } as const;

/** Reads the text of a cell. Empty, a dash or "not published" is a figure that is not published. */
export function readCell(field: CellField, text: string): CellReading {
  const plain = text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
  switch (field) {
    case 'level':
      return figure(readLevel(withoutWords(plain)), (level: Level | null) => ({ level }));
    case 'credits':
      return figure(readFigure(withoutWords(plain)), (credits: number | null) => ({ credits }));
    case 'glh':
      return figure(readFigure(withoutWords(plain)), (glh: number | null) => ({ glh }));
    case 'ref': {
      const ref = plain.slice(0, maxLength.ref);
      return { ref: ref === '' ? null : (normaliseReference(ref) ?? ref) };
    }
    case 'localRef':
      return { localRef: plain.slice(0, maxLength.localRef) || null };
    case 'title':
      return { title: plain.slice(0, maxLength.title) };
    case 'summary':
      return { summary: plain.slice(0, maxLength.summary) };
  }
}

function withoutWords(text: string): string {
  return /^not (?:published|printed|known)$/iu.test(text) ? '' : text;
}

function figure<Value>(
  read:
    | { readonly kind: 'value'; readonly value: Value }
    | { readonly kind: 'none' }
    | { readonly kind: 'unclear' },
  toUnit: (value: Value | null) => Partial<Unit>,
): CellReading {
  if (read.kind === 'unclear') return 'unclear';
  return toUnit(read.kind === 'none' ? null : read.value);
}

/** What stands in a cell, as `readCell` reads it back; empty where nothing is published. */
export function cellText(unit: Unit, field: CellField): string {
  const value = unit[field];
  return value === null ? '' : String(value);
}
