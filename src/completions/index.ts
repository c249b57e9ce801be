/**
 * completions: WHAT is still possible? Compiles a qualification's rules once, then answers exactly:
 * how many ways are left, which units still fit, the best ways to finish, and what is in conflict.
 * Knows nothing of plans, RPL, learners, time or wording. docs/decisions/look-ahead.md says how.
 */
export { compile } from './compile';
export type { Options } from './compile';
export type { Completions, CostQuestion, WhyBlocked } from './completions';
export type { Blockage } from './blockage';
export type { WayOutChange, Conflict, WayOut } from './conflict';
export type { Cause, CompletionLimits, PlannedHours } from './demands';
export { limitNames } from './limits';
export type { LimitName } from './limits';
export type { Decisions } from './decisions';
export type { ExactMethod, WayCount } from './engine';
export type { NearestStep } from './nearest';
export type { Fit, Outlook, Prospects, Range } from './outlook';
export type { Cheapest } from './cheapest';
export type { PricedWay, Pricer } from './pricer';
export type { Question } from './choices';
export type { ClashCause, SettledPart } from './clash';
export type { PartPath } from './formula';
export type { Suggestion, Totals } from './suggest';
export { isFulfilled, wantKinds } from './wants';
export type { ScorePart, Want, WantKind, Wants } from './wants';
