import { checkLetter } from '../../../src/catalogue';

/** A qualification that a test makes up, as its specification would print it. */
export interface MadeUnit {
  readonly ref: string | null;
  readonly localRef: string | null;
  readonly title: string;
  readonly level: number | string;
  readonly credits: number;
  readonly glh: number;
  readonly group: string;
}

export interface MadeGroup {
  readonly id: string;
  readonly kind: 'mandatory' | 'optional';
  readonly units: readonly MadeUnit[];
  readonly sum: number;
}

export interface MadeQualification {
  readonly title: string;
  readonly number: string;
  readonly groups: readonly MadeGroup[];
  readonly hasRefs: boolean;
  readonly hasLocalRefs: boolean;
  readonly hasGlh: boolean;
}

/** A source of choices that one number decides. */
export class Dice {
  constructor(private state: number) {}

  /** From 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** Dice that always fall as these do now. */
  fixed(): Dice {
    return new Dice(this.state);
  }

  within(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.within(0, items.length - 1)]!;
  }

  shuffle<Item>(items: readonly Item[]): readonly Item[] {
    return items
      .map((item) => ({ item, at: this.next() }))
      .sort((one, two) => one.at - two.at)
      .map(({ item }) => item);
  }
}

const verbs = [
  'Manage',
  'Understand',
  'Support',
  'Deliver',
  'Develop',
  'Principles of',
  'Carry out',
  'Plan and monitor',
  'Contribute to',
  'Working in',
  'Use',
];
const things = [
  'customer service',
  'team performance',
  'health and safety in the workplace',
  'business resources',
  'data, records and reports',
  "individuals' wellbeing",
  'level access equipment',
  'credit control',
  'a unit of production',
  'stock and/or supplies',
  'spreadsheet software',
  'meetings (formal and informal)',
  'low-carbon heating',
  'COSHH requirements',
  'personal development',
];
const ends = [
  '',
  '',
  '',
  ' for people with dementia',
  ' in own area of responsibility',
  ' using ICT',
  ' at night',
  ' within a business environment',
  ' to support the organisation',
  ' in a care setting',
];

function reference(dice: Dice): string {
  const digits = `${dice.within(500, 659)}/${String(dice.within(0, 9999)).padStart(4, '0')}`;
  return `${checkLetter(`A/${digits}`)!}/${digits}`;
}

function newTitle(dice: Dice, taken: ReadonlySet<string>): string {
  const title = `${dice.pick(verbs)} ${dice.pick(things)}${dice.pick(ends)}`;
  return taken.has(title) ? newTitle(dice, taken) : title;
}

/** Makes up a qualification. */
export function makeQualification(dice: Dice): MadeQualification {
  const level = dice.within(1, 5);
  const hasRefs = dice.chance(0.8);
  const hasLocalRefs = !hasRefs || dice.chance(0.4);
  const letters = ['A', 'B', 'C', 'D'].slice(0, dice.within(1, 4));
  const taken = new Set<string>();
  let count = 0;
  const groups = letters.map((id, i): MadeGroup => {
    const units = Array.from({ length: dice.within(2, 12) }, (): MadeUnit => {
      count += 1;
      const title = newTitle(dice, taken);
      taken.add(title);
      return {
        ref: hasRefs ? reference(dice) : null,
        localRef: hasLocalRefs ? dice.pick([`${count}`, `CS ${count}`, `U${100 + count}`]) : null,
        title,
        level: dice.chance(0.05) ? 'E3' : Math.max(1, level + dice.within(-1, 1)),
        credits: dice.chance(0.05) ? dice.within(1, 9) + 0.5 : dice.within(1, 12),
        glh: 0,
        group: id,
      };
    }).map((unit) => ({ ...unit, glh: Math.round(unit.credits * dice.within(4, 9)) }));
    const sum = units.reduce((total, unit) => total + unit.credits, 0);
    return { id, kind: i === 0 ? 'mandatory' : 'optional', units, sum };
  });
  // One style of numbers throughout, as awarding bodies keep it.
  const style = dice.pick(['', 'CS ', 'U']);
  return {
    title: `Acme Level ${level} ${dice.pick(['Diploma', 'Certificate', 'NVQ Diploma'])} in ${dice.pick(['Retail Skills', 'Warehousing', 'Adult Care'])}`,
    number: '601/3577/3',
    groups: groups.map((group) => ({
      ...group,
      units: group.units.map((unit) => ({
        ...unit,
        localRef: unit.localRef === null ? null : `${style}${unit.localRef.replace(/\D/gu, '')}`,
      })),
    })),
    hasRefs,
    hasLocalRefs,
    hasGlh: dice.chance(0.6),
  };
}
