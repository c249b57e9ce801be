/**
 * staffing: who teaches, assesses and quality-assures, on this device and across plans. The people,
 * what their plans ask of them week by week, and where that cannot be done. Knows nothing of storage,
 * screens, wording or the clock: plans, people and ids come in as arguments.
 */
export { emptyMember, initialsOf, maxHoursPerWeek, readStaffMember, staffRoles } from './member';
export type { StaffMember, StaffRole } from './member';
export { memberNamed, namesIn, peopleIn, personFinder, personKey, tutorsIn } from './people';
export { mayBe } from './entitlement';
export { staffedPlan } from './staffed-plan';
export type { StaffedPlan, StaffedUnit, Teaching } from './staffed-plan';
export { hoursOfOthers, hoursOfPlan, loadsOf } from './load';
export type { PersonLoad, PersonSession, PersonWeek, PlanHours } from './load';
export { namedAs } from './named-people';
export { clashesIn } from './clashes';
export type { Clash, NamedUnit } from './clash';
export { clashFixes, fixChange, likeliest, roleOf } from './clash-fixes';
export type { ClashFix } from './clash-fixes';
export { plansSharing, staffingOf, staffWhollyRead } from './staffing';
export type { Staffing } from './staffing';
export { hoursLimitIn, isAwayOn } from './limits';
export { weeksAbove } from './overload';
export { fillOffers, suggestedPeople } from './suggestions';
export type { FillOffer, Suggestion, Suitability } from './suggestions';
