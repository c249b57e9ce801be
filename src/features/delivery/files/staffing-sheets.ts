import type { SheetCell } from '../../../exchange';
import { listed, sheetHeads, sheetNames, staffRoleNames, unitReference } from '../../../messages';
import type { PersonLoad, PersonWeek, StaffedUnit, StaffRole } from '../../../staffing';
import { clashesIn, hoursLimitIn, hoursOfPlan, namedAs, staffedPlan } from '../../../staffing';
import type { DeliveryFile, PeopleToWrite } from './delivery-file';
import type { SheetToMake, WrittenColumn } from './sheet-to-make';
import { sheetOf } from './sheet-to-make';

interface LoadRow {
  readonly person: PersonLoad;
  readonly week: PersonWeek;
  /** Hours that this plan asks for. */
  readonly here: number;
  readonly limit: number | null;
}

/** A row for every week in which somebody of the plan has hours to teach, here or in another plan. */
export function loadSheet(
  { plan }: DeliveryFile,
  { people, isComplete }: PeopleToWrite,
): SheetToMake {
  const rows = people.flatMap((person) =>
    person.weeks.map((week): LoadRow => ({
      ...{ person, week, here: hoursOfPlan(week.byPlan, plan.id) },
      limit: person.member && hoursLimitIn(person.member, week.week),
    })),
  );
  // What other plans ask for is not known where they could not all be read.
  const whole = (cell: (row: LoadRow) => SheetCell) => (row: LoadRow) =>
    isComplete ? cell(row) : null;
  const columns: readonly WrittenColumn<LoadRow>[] = [
    [sheetHeads.person, 24, ({ person }) => person.name],
    [sheetHeads.weekFrom, 12, ({ week }) => ({ date: week.week })],
    [sheetHeads.hoursHere, 20, ({ here }) => here, 'summed'],
    [sheetHeads.hoursElsewhere, 22, whole(({ week, here }) => week.hours - here), 'summed'],
    [sheetHeads.hoursInAll, 14, whole(({ week }) => week.hours), 'summed'],
    [sheetHeads.limit, 18, ({ limit }) => limit],
    [sheetHeads.above, 14, whole(({ week, limit }) => above(week.hours, limit)), 'summed'],
  ];
  return sheetOf(sheetNames.load, columns, rows);
}

/** Hours above a limit; nothing within it, and where none is known. */
function above(hours: number, limit: number | null): SheetCell {
  return limit !== null && hours > limit ? hours - limit : null;
}

/** A row for every unit in teaching order: who does what, for how many hours, and what has nobody. */
export function staffingSheet({ plan, qualification, planned }: DeliveryFile): SheetToMake {
  const here = staffedPlan(qualification, plan, planned);
  const hours = new Map(planned.units.map((unit) => [unit.unit, unit.hours]));
  const known = new Map(qualification.units.map((unit) => [unit.id, unit]));
  const open = clashesIn(here, [], []).flatMap((clash) =>
    clash.kind === 'nobody' ? clash.units.map(({ unit }) => ({ unit, role: clash.role })) : [],
  );
  const people = (role: StaffRole) => (unit: StaffedUnit) =>
    listed([...new Set(namedAs(unit, role))]);
  const nobody = ({ unit }: StaffedUnit): SheetCell =>
    open
      .filter((one) => one.unit === unit)
      .map(({ role }) => staffRoleNames[role])
      .join(', ');
  const reference = ({ unit }: StaffedUnit): SheetCell => {
    const found = known.get(unit);
    return found ? unitReference(found) : null;
  };
  const columns: readonly WrittenColumn<StaffedUnit>[] = [
    [sheetHeads.reference, 14, reference],
    [sheetHeads.unit, 48, ({ title }) => title],
    [sheetHeads.tutor, 24, people('tutor')],
    [sheetHeads.assessor, 24, people('assessor')],
    [sheetHeads.iqa, 24, people('iqa')],
    [sheetHeads.teachingHours, 16, ({ unit }) => hours.get(unit) ?? null, 'summed'],
    [sheetHeads.nobody, 20, nobody],
  ];
  return sheetOf(sheetNames.staffing, columns, here.units);
}
