import type { UnitId } from '../../catalogue';
import type { Session } from '../../plan';
import type { ClosedDay } from '../closed-days';

/** Why a session cannot stay where it stands, or is not needed. */
export type MoveReason =
  | { readonly kind: 'closed'; readonly why: ClosedDay }
  | { readonly kind: 'before-start' }
  /** The pattern of the week has no such time. */
  | { readonly kind: 'outside-pattern' }
  /** Another session, which stays, has its time. */
  | { readonly kind: 'taken' }
  /** The week would hold too many units, or too many hours of this one. */
  | { readonly kind: 'week-full' }
  /** A link wants it after, before, or begun together with another unit. */
  | { readonly kind: 'after' | 'before' | 'together'; readonly unit: UnitId }
  | { readonly kind: 'unit-pinned' }
  /** It made room for another unit, which had to come earlier or later. */
  | { readonly kind: 'made-room'; readonly for: UnitId }
  /** The unit has fewer hours to teach, or more. */
  | { readonly kind: 'fewer-hours' | 'more-hours' }
  | { readonly kind: 'not-in-plan' };

export type SessionMove =
  | { readonly kind: 'added'; readonly session: Session }
  | { readonly kind: 'removed'; readonly session: Session; readonly why: MoveReason }
  /** In time or in length. */
  | {
      readonly kind: 'moved';
      readonly before: Session;
      readonly session: Session;
      readonly why: MoveReason;
    };
