import { emptyUnitDelivery } from './delivery';
import type { Plan } from './plan';

/**
 * How successive edits of a field join. `typed`: what is entered into it until it is left is one edit,
 * however many keystrokes that takes. `each`: every edit is a decision, and one step of its own.
 */
export type Joining = 'typed' | 'each';

/** A field that is edited whole, or one whose parts, entries by name or members by id are. */
type Field<Value> =
  | Joining
  | { readonly parts: Fields<Value> }
  | EntriesField<Value>
  | MembersField<Value>
  | SetField<Value>;

/** A list of values that stand for themselves: a day is closed or is not, wherever it stands in it. */
type SetField<Value> = Value extends readonly unknown[] ? { readonly set: Joining } : never;

type EntriesField<Value> = string extends keyof Value
  ? {
      /** How it joins that an entry comes or goes; `blank`: one that is not there means this. */
      readonly entries: Joining | { readonly blank: Value[keyof Value] };
      readonly parts?: Fields<Value[keyof Value]>;
      /** Without entries there is no such field. */
      readonly leftOut?: 'empty';
    }
  : never;

type MembersField<Value> = Value extends readonly (infer Member)[]
  ? { readonly members: Joining; readonly parts: Fields<Omit<Member, 'id'>> }
  : never;

/** An entry for every field: the compiler asks for one as soon as a plan has a new field. */
type Fields<Value> = {
  readonly [Name in keyof Value]-?: Field<Exclude<Value[Name], undefined>>;
};

/** What of a plan is edited. Its id and qualification stay, and its instants follow every edit. */
type Edited = Omit<Plan, 'id' | 'qualification' | 'createdAt' | 'changedAt'>;

const recognition = { kind: 'each', evidence: 'typed', date: 'typed' } as const;

/** Every field of a plan that can be edited, and how its edits join into steps. */
export const editableFields = {
  name: 'typed',
  pathway: 'each',
  setUp: {
    parts: { centre: 'typed', startsOn: 'typed', endsOn: 'typed', hoursPerWeek: 'typed' },
  },
  limits: { parts: { maxCredits: 'typed', maxUnits: 'typed', maxGlh: 'typed' } },
  units: { entries: 'each' },
  recognised: { entries: 'each', parts: recognition },
  hours: { entries: 'typed' },
  confirmed: { entries: 'each', parts: { note: 'typed' } },
  answer: 'each',
  wants: {
    parts: {
      fewestSurplus: 'each',
      hours: 'each',
      fewestUnits: 'each',
      level: 'each',
      wanted: { set: 'each' },
      taught: 'each',
    },
  },
  cohort: {
    parts: {
      learners: {
        members: 'each',
        parts: {
          name: 'typed',
          employer: 'typed',
          reference: 'typed',
          startsOn: 'typed',
          pathway: 'each',
          differs: { entries: 'each' },
          recognised: { entries: 'each', parts: recognition },
          wishes: { entries: 'each', leftOut: 'empty' },
          request: 'each',
        },
      },
      minGroupSize: 'typed',
    },
  },
  delivery: {
    parts: {
      weekdays: { set: 'each' },
      closedWeeks: { set: 'each' },
      closedDays: { set: 'each' },
      bankHolidays: 'each',
      order: 'each',
      links: { set: 'each' },
      // A bar of the timeline is moved and stretched week by week until it is left.
      pins: { entries: 'typed' },
      sideBySide: 'typed',
      unitHoursPerWeek: 'typed',
      offTheJobHours: 'typed',
      pattern: {
        members: 'each',
        parts: { weekday: 'each', time: 'typed', place: 'typed', tutor: 'typed' },
      },
      differentDays: { set: 'each' },
      spread: 'each',
      sessions: {
        members: 'each',
        parts: {
          unit: 'each',
          time: 'each',
          tutor: 'typed',
          place: 'typed',
          title: 'typed',
          notes: 'typed',
          state: 'each',
          isPinned: 'each',
        },
      },
      units: {
        entries: { blank: emptyUnitDelivery },
        parts: {
          tutor: 'typed',
          assessor: 'typed',
          iqa: 'typed',
          location: 'typed',
          deliveryMethods: { set: 'each' },
          assessmentMethods: { set: 'each' },
          assessmentOn: 'typed',
          resources: 'typed',
          notes: 'typed',
        },
      },
    },
  },
} as const satisfies Fields<Edited>;

/** The fields of a table by their paths: "setUp.centre", "delivery.units.tutor". */
type NamesIn<Table, Path extends string = ''> = {
  [Name in keyof Table & string]:
    | (Table[Name] extends Joining | { entries: Joining } | { members: Joining } | { set: Joining }
        ? `${Path}${Name}`
        : never)
    | (Table[Name] extends { parts: infer Parts } ? NamesIn<Parts, `${Path}${Name}.`> : never);
}[keyof Table & string];

/** Names a field of a plan, whichever unit, learner or condition it is of. */
export type FieldName = NamesIn<typeof editableFields>;

/** What an entry of a record or a member of a list holds; anything else as it is. */
type Inner<Value> = Value extends readonly (infer Member extends { readonly id: string })[]
  ? Member
  : string extends keyof Value
    ? Value[keyof Value]
    : Value;

type ValueAt<Value, Path extends string> = Path extends `${infer First}.${infer Rest}`
  ? First extends keyof Value
    ? ValueAt<Inner<Exclude<Value[First], undefined>>, Rest>
    : never
  : Path extends keyof Value
    ? Inner<Exclude<Value[Path], undefined>>
    : never;

/** What a field holds. */
export type FieldValue<Name extends FieldName> = ValueAt<Plan, Name>;
