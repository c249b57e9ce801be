/**
 * completions: WHAT is still possible? Compiles a qualification's rules once, then answers exactly:
 * how many ways are left, which units still fit, the best ways to finish, and what is in conflict.
 * Knows nothing of plans, RPL, learners, time or wording. docs/decisions/look-ahead.md says how.
 */
export { compile } from './completions';
export type { Completions, Options, WhyBlocked } from './completions';
export type { Blockage } from './blockage';
export type { Change, Conflict, WayOut } from './conflict';
export type { Cause, LimitName, Limits, PlannedHours } from './demands';
export type { Path } from './engine';
export type { Fit, Outlook, Range } from './outlook';
export type { Question } from './choices';
export type { Suggestion, Totals } from './suggest';
export { isFulfilled, wantKinds } from './wants';
export type { ScorePart, Want, WantKind, Wants } from './wants';
