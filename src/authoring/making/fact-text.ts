import type { Qualification } from '../../catalogue';
import type { FactName } from '../draft';
import { readDay } from '../fact-dates';
import { readFigure, readLevel } from '../figures';
import type { FactChange } from './commands';

const maxLength = { title: 300, awardingBody: 300, edition: 300, number: 100 } as const;

/** What a person typed or a document prints as a fact, read; `null` where it is no such fact. */
export function readFact(fact: FactName, text: string): FactChange | null {
  const plain = text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  switch (fact) {
    case 'title':
    case 'awardingBody':
      return { fact, value: plain.slice(0, maxLength[fact]) };
    case 'number':
    case 'edition':
      return { fact, value: plain.slice(0, maxLength[fact]) || null };
    case 'level': {
      const read = readLevel(plain);
      if (read.kind === 'unclear') return null;
      return { fact, value: read.kind === 'none' ? null : read.value };
    }
    case 'credits':
    case 'tqt':
      return figureFact(fact, plain);
    case 'glh':
      return hoursFact(plain);
    case 'startsOn':
    case 'endsOn':
      return dayFact(fact, plain);
    case 'consultation':
      return null;
  }
}

function figureFact(fact: 'credits' | 'tqt', text: string): FactChange | null {
  const read = readFigure(text.replace(/^(\d{1,3}),(\d{3})/u, '$1$2'));
  if (read.kind === 'unclear') return null;
  return { fact, value: read.kind === 'none' ? null : read.value };
}

/** "289", "245 to 305", "245-305"; nothing: not published. */
function hoursFact(text: string): FactChange | null {
  if (text === '') return { fact: 'glh', value: null };
  const [first = '', second = first, ...more] = text.split(/\s*(?:\bto\b|[-–—])\s*/u);
  const [min, max] = [readFigure(first), readFigure(second)];
  if (more.length > 0 || min.kind !== 'value' || max.kind !== 'value') return null;
  if (min.value > max.value) return null;
  return { fact: 'glh', value: { min: min.value, max: max.value } };
}

function dayFact(fact: 'startsOn' | 'endsOn', text: string): FactChange | null {
  if (text === '') return { fact, value: null };
  const value = readDay(text);
  return value === null ? null : { fact, value };
}

/** A fact as it is typed; empty where it is not published. */
export function factText(qualification: Qualification, fact: FactName): string {
  const { glh } = qualification.published;
  switch (fact) {
    case 'glh':
      if (glh === null) return '';
      return glh.min === glh.max ? String(glh.min) : `${glh.min} to ${glh.max}`;
    case 'credits':
    case 'tqt':
      return String(qualification.published[fact] ?? '');
    case 'edition':
      return qualification.source.edition ?? '';
    case 'consultation':
      return qualification.status;
    case 'title':
    case 'awardingBody':
    case 'number':
    case 'level':
    case 'startsOn':
    case 'endsOn':
      return String(qualification[fact] ?? '');
  }
}
