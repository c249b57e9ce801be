import type { UnitId } from '../catalogue';
import type { Delivery, PlanChange, Session } from '../plan';
import { unitDelivery } from '../plan';
import type { Clash } from './clash';
import { clashesIn } from './clashes';
import { mayBe } from './entitlement';
import { loadsOf } from './load';
import type { StaffMember, StaffRole } from './member';
import { namesIn, personFinder, personKey } from './people';
import type { StaffedPlan } from './staffed-plan';
import { withDelivery } from './staffed-plan';
import { takenOf } from './taken';
import type { Taken } from './taken';

/** Somebody who can take what a clash is about, without a new clash. */
export interface ClashFix extends Taken {
  /** As the staff list has it. */
  readonly name: string;
}

/** What has to be known to look for somebody else. */
export interface FixContext {
  readonly here: StaffedPlan;
  /** Every other plan that names somebody of this one or of the candidates. */
  readonly others: readonly StaffedPlan[];
  readonly staff: readonly StaffMember[];
}

/** More than these nobody weighs against each other. */
const maxOffered = 2;

/**
 * Who can take what a clash is about: those with whom it is settled, nothing else is worse, and nobody
 * teaches, assesses or quality-assures what they may not.
 *
 * @param candidates members of staff of whom all plans are known, the likeliest first
 */
export function clashFixes(
  clash: Clash,
  before: readonly Clash[],
  candidates: readonly StaffMember[],
  context: FixContext,
): readonly ClashFix[] {
  const taken = takenOf(clash, context);
  if (taken === null) return [];
  const fixes: ClashFix[] = [];
  for (const { name } of candidates) {
    const fix = { ...taken, name };
    if (personKey(name) === taken.from || !settles(fix, clash, before, context)) continue;
    fixes.push(fix);
    if (fixes.length === maxOffered) break;
  }
  return fixes;
}

function settles(
  fix: ClashFix,
  clash: Clash,
  before: readonly Clash[],
  { here, others, staff }: FixContext,
): boolean {
  const delivery = deliveryWith(here.calendar.delivery, fix, staff);
  const plan = withDelivery(here, delivery);
  const after = clashesIn(plan, loadsOf([plan, ...others], staff), staff);
  const was = weights(before);
  const is = weights(after);
  const settled = (was.get(keyOf(clash)) ?? 0) - weightOf(clash);
  return (
    (is.get(keyOf(clash)) ?? 0) <= settled &&
    [...is].every(([key, weight]) => weight <= (was.get(key) ?? 0))
  );
}

/** How much there is of each kind of clash with each person. */
function weights(clashes: readonly Clash[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const clash of clashes)
    sums.set(keyOf(clash), (sums.get(keyOf(clash)) ?? 0) + weightOf(clash));
  return sums;
}

function keyOf(clash: Clash): string {
  const name = 'name' in clash ? clash.name : '';
  return [clash.kind, name, 'role' in clash ? clash.role : ''].join('\n');
}

function weightOf(clash: Clash): number {
  switch (clash.kind) {
    case 'two-at-once':
    case 'away-at-assessment':
      return 1;
    case 'above-hours':
      return clash.weeks.length;
    case 'away':
      return clash.days.length + clash.weeks.length;
    case 'assures-own-learners':
      return clash.assures.length;
    case 'assures-own':
    case 'nobody':
    case 'role-not-theirs':
    case 'unit-not-theirs':
      return clash.units.length;
  }
}

/** The change of a plan that a fix is. */
export function fixChange(
  delivery: Delivery,
  fix: ClashFix,
  staff: readonly StaffMember[],
): PlanChange {
  const after = deliveryWith(delivery, fix, staff);
  const fields = fix.units.map((unit) => ({
    ...({ type: 'deliver-unit', unit } as const),
    delivery: { [fix.role]: unitDelivery({ delivery: after }, unit)[fix.role] },
  }));
  const taught: readonly PlanChange[] =
    fix.sessions.length === 0 ? [] : [{ type: 'deliver', delivery: { sessions: after.sessions } }];
  return { type: 'together', changes: [...taught, ...fields] };
}

function deliveryWith(delivery: Delivery, fix: ClashFix, staff: readonly StaffMember[]): Delivery {
  const personNamed = personFinder(staff);
  const given = (field: string): string => fieldWith(field, fix, personNamed);
  const fieldOf = (unit: UnitId): string => unitDelivery({ delivery }, unit)[fix.role];
  const units = fix.units.map((unit) => {
    const former = unitDelivery({ delivery }, unit);
    return [unit, { ...former, [fix.role]: given(former[fix.role]) }] as const;
  });
  const sessionWith = (session: Session): Session => {
    if (!fix.sessions.includes(session.id)) return session;
    // Without a tutor of its own it has the one of its unit.
    const tutor = namesIn(session.tutor).length > 0 ? session.tutor : fieldOf(session.unit);
    return { ...session, tutor: given(tutor) };
  };
  return {
    ...delivery,
    sessions: delivery.sessions.map(sessionWith),
    units: { ...delivery.units, ...Object.fromEntries(units) },
  };
}

/** A field with somebody in the place of another, or beside those who are there. */
function fieldWith(
  field: string,
  { from, name }: ClashFix,
  personNamed: ReturnType<typeof personFinder>,
): string {
  const names = namesIn(field).map((one) => (personNamed(one).key === from ? name : one));
  return namesIn([...names, ...(from === null ? [name] : [])].join('; ')).join('; ');
}

/** Who of the staff may settle a clash: those with the role it is about, those of the plan first. */
export function likeliest(
  staff: readonly StaffMember[],
  named: readonly string[],
  clash: Clash,
): readonly StaffMember[] {
  const personNamed = personFinder(staff);
  const here = new Set(named.map((one) => personNamed(one).member));
  const role = roleOf(clash);
  const able = staff.filter((member) => mayBe(member, role));
  const isSaid = ({ roles }: StaffMember): boolean => roles.length > 0;
  return [
    ...able.filter((member) => here.has(member) && isSaid(member)),
    ...able.filter((member) => !here.has(member) && isSaid(member)),
    ...able.filter((member) => !isSaid(member)),
  ];
}

/** The role that somebody else would take. */
export function roleOf(clash: Clash): StaffRole {
  switch (clash.kind) {
    case 'nobody':
    case 'unit-not-theirs':
    case 'role-not-theirs':
      return clash.role;
    case 'away-at-assessment':
      return 'assessor';
    case 'assures-own':
    case 'assures-own-learners':
      return 'iqa';
    case 'above-hours':
    case 'away':
    case 'two-at-once':
      return 'tutor';
  }
}
