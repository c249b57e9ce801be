import type { PersonCalendar } from './people';
import type { UnitEvent } from './unit-events';

const suffix = '@unitwise';

/**
 * The id of an event in a calendar file. Ids are written unescaped, so that nothing but letters, digits
 * and hyphens may stand in their parts. Those of different calendars differ: whoever imports several of
 * them would else lose in one what another one cancels.
 */
export function eventId(
  plan: string,
  { unit, kind, session }: UnitEvent,
  person: PersonCalendar | undefined,
): string {
  const what = kind === 'session' ? (session ?? '') : unit;
  const whose = person ? `.${person.kind}.${idPart(person.key)}` : '';
  return `${idPart(plan)}.${idPart(what)}.${kind}${whose}${suffix}`;
}

function idPart(text: string): string {
  return text.replace(/[^A-Za-z0-9-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`);
}

function fromIdPart(part: string): string {
  return part.replace(/_([0-9a-f]{1,6})_/gu, (whole, code: string) => {
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** What an event of a file from outside is, by its id. */
export type EventOrigin =
  /** Of nothing that Unitwise wrote. */
  | { readonly kind: 'foreign' | 'other-plan' }
  /** Ours, but of a unit as a whole. */
  | { readonly kind: 'no-session' }
  /** `isOfPlan`: of the calendar of the whole plan, and not of one person's. */
  | { readonly kind: 'session'; readonly session: string; readonly isOfPlan: boolean };

export function originOfEvent(uid: string, plan: string): EventOrigin {
  if (!uid.endsWith(suffix)) return { kind: 'foreign' };
  const [own, what = '', kind, ...whose] = uid.slice(0, -suffix.length).split('.');
  if (own !== idPart(plan)) return { kind: 'other-plan' };
  if (kind !== 'session') return { kind: 'no-session' };
  return { kind: 'session', session: fromIdPart(what), isOfPlan: whose.length === 0 };
}
