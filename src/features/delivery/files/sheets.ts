import type { Unit } from '../../../catalogue';
import type { SheetCell } from '../../../exchange';
import { minutesIn } from '../../../dates';
import type { Session, UnitSum } from '../../../plan';
import {
  cohortView,
  inTimeOrder,
  pathwaysOf,
  standingOf,
  unitDelivery,
  unitHours,
  withUnitDefaults,
} from '../../../plan';
import type { LateStart, ScheduledUnit } from '../../../schedule';
import { heldSessions, lateStarts } from '../../../schedule';
import {
  assessmentNames,
  deliveryNames,
  hoursOrigin,
  learnerName,
  listed,
  partNames,
  recognitionNames,
  sessionStateNames,
  formatLateInShort,
  pathwayWords,
  sheetHeads,
  sheetNames,
  statedCombination,
  takenAsNames,
  unitReference,
  unitWithReference,
} from '../../../messages';
import type { DeliveryFile } from './delivery-file';
import type { SheetToMake, WrittenColumn } from './sheet-to-make';
import { sheetOf } from './sheet-to-make';

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
  [sheetHeads.reference, 14, ({ taken }) => unitReference(taken)],
  [sheetHeads.unit, 48, ({ taken }) => taken.title],
];

function dateCell(date: string | null | undefined): SheetCell {
  return date ? { date } : null;
}

/** Every unit with its figures, its dates, and who delivers it. A missing figure is no 0. */
export function unitsSheet(file: DeliveryFile): SheetToMake {
  const { plan, qualification } = file;
  const hours = (unit: Unit) => unitHours(qualification, plan, unit);
  const delivery = (unit: Unit) => unitDelivery(plan, unit.id);
  const recognised = (unit: Unit) => plan.recognised[unit.id];
  const columns: readonly WrittenColumn<TaughtUnit>[] = [
    ...identity,
    [sheetHeads.level, 7, ({ taken }) => taken.level],
    [sheetHeads.credits, 9, ({ taken }) => taken.credits, 'summed'],
    [sheetHeads.glh, 7, ({ taken }) => hours(taken).hours, 'summed'],
    [sheetHeads.glhFrom, 20, ({ taken }) => hoursOrigin(hours(taken), taken)],
    [
      sheetHeads.takenAs,
      18,
      ({ taken }) => takenAsNames[standingOf(qualification, plan, taken.id)],
    ],
    [sheetHeads.recognition, 20, ({ taken }) => recognitionCell(recognised(taken)?.kind)],
    [sheetHeads.teachingHours, 14, (unit) => unit.hours, 'summed'],
    [sheetHeads.firstDay, 12, ({ dates }) => dateCell(dates?.first)],
    [sheetHeads.lastDay, 12, ({ dates }) => dateCell(dates?.last)],
    [sheetHeads.tutor, 18, ({ taken }) => delivery(taken).tutor],
    [sheetHeads.assessor, 18, ({ taken }) => delivery(taken).assessor],
    [sheetHeads.iqa, 18, ({ taken }) => delivery(taken).iqa],
    [sheetHeads.location, 18, ({ taken }) => delivery(taken).location],
    [sheetHeads.delivery, 24, ({ taken }) => named(delivery(taken).deliveryMethods, deliveryNames)],
    [
      sheetHeads.assessment,
      24,
      ({ taken }) => named(delivery(taken).assessmentMethods, assessmentNames),
    ],
    [sheetHeads.assessmentDate, 14, ({ taken }) => dateCell(delivery(taken).assessmentOn)],
  ];
  return sheetOf(sheetNames.units, columns, unitsOf(file));
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
    sheetNames.schedule,
    [
      ...identity,
      [sheetHeads.weekFrom, 12, ({ week }) => ({ date: week })],
      [sheetHeads.hours, 8, ({ inWeek }) => inWeek, 'summed'],
    ],
    weeks,
  );
}

/**
 * A row for every session in the order of time; those that were cancelled say so. By the id in its last
 * column a row is known again when the timetable is read back.
 */
export function sessionsSheet({ plan, qualification }: DeliveryFile): SheetToMake {
  const units = new Map(qualification.units.map((unit) => [unit.id, unit]));
  const sessions = inTimeOrder(plan.delivery.sessions).map((session) =>
    withUnitDefaults(session, unitDelivery(plan, session.unit)),
  );
  const columns: readonly WrittenColumn<Session>[] = [
    [sheetHeads.date, 12, ({ time }) => dateCell(time.on)],
    [sheetHeads.from, 8, ({ time }) => time.from],
    [sheetHeads.to, 8, ({ time }) => time.to],
    [sheetHeads.hours, 8, heldHours, 'summed'],
    [sheetHeads.reference, 14, ({ unit }) => referenceCell(units.get(unit))],
    [sheetHeads.unit, 48, ({ unit }) => units.get(unit)?.title ?? unit],
    [sheetHeads.tutor, 18, ({ tutor }) => tutor],
    [sheetHeads.location, 18, ({ place }) => place],
    [sheetHeads.title, 24, ({ title }) => title],
    [sheetHeads.notes, 30, ({ notes }) => notes],
    [sheetHeads.state, 12, ({ state }) => sessionStateNames[state]],
    [sheetHeads.session, 10, ({ id }) => id],
  ];
  return sheetOf(sheetNames.sessions, columns, sessions);
}

/** What was cancelled taught nothing. */
function heldHours({ state, time }: Session): number {
  return state === 'cancelled' ? 0 : minutesIn(time) / 60;
}

function referenceCell(unit: Unit | undefined): SheetCell {
  return unit ? unitReference(unit) : null;
}

/** Where no hours are known, the cell is empty: they are not 0. */
function knownHours({ known, unknown }: UnitSum): SheetCell {
  return known === 0 && unknown.length > 0 ? null : known;
}

function lateCell(late: LateStart | undefined): SheetCell {
  return late ? formatLateInShort(late) : null;
}

/** Learners × units, with each learner's verdict and hours to teach. */
export function matrixSheet({ plan, qualification, planned }: DeliveryFile): SheetToMake {
  const view = cohortView(qualification, plan);
  const late = new Map(
    lateStarts(planned, view.standings, heldSessions(plan.delivery)).map((one) => [
      one.learner.id,
      one,
    ]),
  );
  type Standings = (typeof view.standings)[number];
  const pathwayColumn: WrittenColumn<Standings> = [
    pathwayWords.heading,
    20,
    ({ qualification: { pathway } }) => (pathway?.kind === 'chosen' ? pathway.title : null),
  ];
  const columns: readonly WrittenColumn<Standings>[] = [
    [sheetHeads.learner, 24, ({ learner }) => learnerName(learner)],
    [sheetHeads.learnerReference, 16, ({ learner }) => learner.reference],
    [sheetHeads.employer, 20, ({ learner }) => learner.employer],
    [sheetHeads.start, 12, ({ learner }) => dateCell(learner.startsOn)],
    [sheetHeads.lateStart, 24, ({ learner }) => lateCell(late.get(learner.id))],
    ...(pathwaysOf(qualification).length === 0 ? [] : [pathwayColumn]),
    [
      sheetHeads.combination,
      30,
      ({ qualification: own, report }) => statedCombination(own, report),
    ],
    [sheetHeads.hoursToTeach, 12, ({ taught }) => knownHours(taught), 'summed'],
    [sheetHeads.withoutHours, 12, ({ taught }) => taught.unknown.length, 'summed'],
    ...view.units.map(({ unit }): WrittenColumn<Standings> => [
      unitWithReference(unit),
      ...([14, ({ parts }: Standings) => partNames[parts.get(unit.id) ?? 'not-taken']] as const),
    ]),
  ];
  return sheetOf(sheetNames.matrix, columns, view.standings);
}
