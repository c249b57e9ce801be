import type { Qualification, Unit } from '../../../catalogue';
import type { SheetCell, ExportedEvent, Sheet } from '../../../exchange';
import type { Plan, Standing } from '../../../plan';
import { cohortView, emptyUnitDelivery, pathwaysOf, standingOf, unitHours } from '../../../plan';
import type { LateStart, Schedule, ScheduledUnit } from '../../../schedule';
import { lateStarts } from '../../../schedule';
import {
  assessmentNames,
  deliveryNames,
  hoursOrigin,
  learnerName,
  listed,
  partNames,
  recognitionNames,
  formatLateInShort,
  pathwayWords,
  statedCombination,
  unitReference,
  unitWithReference,
} from '../../../messages';

/** The delivery plan that the sheets show. */
export interface DeliveryFile {
  readonly plan: Plan;
  readonly qualification: Qualification;
  readonly planned: Schedule;
  /** What earlier calendar files of the plan brought. */
  readonly exported?: readonly ExportedEvent[];
}

/** A sheet whose rows are made one by one: there may be thousands. */
export interface SheetToMake extends Pick<Sheet, 'name' | 'columns'> {
  readonly rows: readonly (() => readonly SheetCell[])[];
}

/** One column: its heading, its width in characters, its cell for an item, and whether it is summed. */
type WrittenColumn<Item> = readonly [
  heading: string,
  width: number,
  cell: (item: Item) => SheetCell,
  sum?: 'summed',
];

function sheetOf<Item>(
  name: string,
  columns: readonly WrittenColumn<Item>[],
  items: readonly Item[],
): SheetToMake {
  return {
    name,
    columns: columns.map(([heading, width, , sum]) => ({
      heading,
      width,
      isSummed: sum === 'summed',
    })),
    rows: items.map((item) => () => columns.map(([, , cell]) => cell(item))),
  };
}

interface TaughtUnit extends ScheduledUnit {
  readonly taken: Unit;
}

/** The plan's units in teaching order. */
function unitsOf({ qualification, planned }: DeliveryFile): readonly TaughtUnit[] {
  const units = new Map(qualification.units.map((unit) => [unit.id, unit]));
  return planned.units.flatMap((one) => {
    const taken = units.get(one.unit);
    return taken ? { ...one, taken } : [];
  });
}

const identity: readonly WrittenColumn<TaughtUnit>[] = [
  ['Reference', 14, ({ taken }) => unitReference(taken)],
  ['Unit', 48, ({ taken }) => taken.title],
];

const standings: Readonly<Record<Standing, string>> = {
  mandatory: 'Mandatory',
  chosen: 'Chosen',
  additional: 'Additional',
  excluded: 'Some learners only',
  undecided: 'Some learners only',
};

function dateCell(date: string | null | undefined): SheetCell {
  return date ? { date } : null;
}

/** Every unit with its figures, its dates, and who delivers it. A missing figure is no 0. */
export function unitsSheet(file: DeliveryFile): SheetToMake {
  const { plan, qualification } = file;
  const hours = (unit: Unit) => unitHours(qualification, plan, unit);
  const delivery = (unit: Unit) => plan.delivery.units[unit.id] ?? emptyUnitDelivery;
  const recognised = (unit: Unit) => plan.recognised[unit.id];
  const columns: readonly WrittenColumn<TaughtUnit>[] = [
    ...identity,
    ['Level', 7, ({ taken }) => taken.level],
    ['Credits', 9, ({ taken }) => taken.credits, 'summed'],
    ['GLH', 7, ({ taken }) => hours(taken).hours, 'summed'],
    ['GLH from', 20, ({ taken }) => hoursOrigin(hours(taken), taken)],
    ['Taken as', 18, ({ taken }) => standings[standingOf(qualification, plan, taken.id)]],
    ['Recognition', 20, ({ taken }) => recognitionCell(recognised(taken)?.kind)],
    ['Teaching hours', 14, (unit) => unit.hours, 'summed'],
    ['First day', 12, ({ dates }) => dateCell(dates?.first)],
    ['Last day', 12, ({ dates }) => dateCell(dates?.last)],
    ['Tutor', 18, ({ taken }) => delivery(taken).tutor],
    ['Assessor', 18, ({ taken }) => delivery(taken).assessor],
    ['IQA', 18, ({ taken }) => delivery(taken).iqa],
    ['Location', 18, ({ taken }) => delivery(taken).location],
    ['Delivery', 24, ({ taken }) => named(delivery(taken).deliveryMethods, deliveryNames)],
    ['Assessment', 24, ({ taken }) => named(delivery(taken).assessmentMethods, assessmentNames)],
    ['Assessment date', 14, ({ taken }) => dateCell(delivery(taken).assessmentOn)],
  ];
  return sheetOf('Units', columns, unitsOf(file));
}

function recognitionCell(kind: keyof typeof recognitionNames | undefined): SheetCell {
  return kind === undefined ? null : recognitionNames[kind];
}

function named<Name extends string>(
  methods: readonly Name[],
  names: Readonly<Record<Name, string>>,
): string {
  return listed(methods.map((method) => names[method]));
}

/** A row for every week of every unit. */
export function scheduleSheet(file: DeliveryFile): SheetToMake {
  const weeks = unitsOf(file).flatMap((unit) =>
    unit.weeks.map((week) => ({ ...unit, week: week.week, inWeek: week.hours })),
  );
  return sheetOf(
    'Schedule',
    [
      ...identity,
      ['Week from', 12, ({ week }) => ({ date: week })],
      ['Hours', 8, ({ inWeek }) => inWeek, 'summed'],
    ],
    weeks,
  );
}

function lateCell(late: LateStart | undefined): SheetCell {
  return late ? formatLateInShort(late) : null;
}

/** Learners × units, with each learner's verdict and hours to teach. */
export function matrixSheet({ plan, qualification, planned }: DeliveryFile): SheetToMake {
  const view = cohortView(qualification, plan);
  const late = new Map(lateStarts(planned, view.standings).map((one) => [one.learner.id, one]));
  type Standings = (typeof view.standings)[number];
  const pathwayColumn: WrittenColumn<Standings> = [
    pathwayWords.heading,
    20,
    ({ qualification: { pathway } }) => (pathway?.kind === 'chosen' ? pathway.title : null),
  ];
  const columns: readonly WrittenColumn<Standings>[] = [
    ['Learner', 24, ({ learner }) => learnerName(learner)],
    ['Learner reference', 16, ({ learner }) => learner.reference],
    ['Employer', 20, ({ learner }) => learner.employer],
    ['Start', 12, ({ learner }) => dateCell(learner.startsOn)],
    ['Late start', 24, ({ learner }) => lateCell(late.get(learner.id))],
    ...(pathwaysOf(qualification).length === 0 ? [] : [pathwayColumn]),
    ['Combination', 30, ({ qualification: own, report }) => statedCombination(own, report)],
    ['Known hours to teach', 12, ({ taught }) => taught.known, 'summed'],
    ['Units without known hours', 12, ({ taught }) => taught.unknown.length, 'summed'],
    ...view.units.map(({ unit }): WrittenColumn<Standings> => [
      unitWithReference(unit),
      ...([14, ({ parts }: Standings) => partNames[parts.get(unit.id) ?? 'not-taken']] as const),
    ]),
  ];
  return sheetOf('Matrix', columns, view.standings);
}
