import type { Group, GroupKind, Qualification, Unit, UnitId } from '../../catalogue';
import type { Fit } from '../../completions';
import type { Placement, Plan, UnitHours } from '../../plan';
import { isRecognised, unitHours } from '../../plan';
import { kindOfUnit } from '../../rules';
import { formatBlockage, unitWords } from '../../messages';
import type { Ahead } from '../../services';

/** What one line of a ledger shows of a unit. */
export interface UnitLine {
  readonly unit: Unit;
  readonly isMandatory: boolean;
  /** What a tick makes of it; `null` where it cannot be ticked. */
  readonly tick: 'chosen' | 'additional' | null;
  readonly placement: Placement | undefined;
  readonly isRecognised: boolean;
  readonly hours: UnitHours;
  /** `null` while that is being worked out. */
  readonly fit: Fit | null;
  /** Why the unit no longer fits, in words; empty where it does. */
  readonly reason: string;
}

/** Makes the lines of a group's units, in the order given. */
export function unitLines(
  qualification: Qualification,
  plan: Plan,
  group: Group,
  units: readonly Unit[],
  ahead: Ahead | null,
): readonly UnitLine[] {
  return units.map((unit) => {
    const placement = plan.units[unit.id];
    const kind = kindOfUnit(qualification, unit.id) ?? group.kind;
    const fit = fitOf(qualification, ahead, unit.id);
    const isBlocked = fit === 'blocked' && placement === undefined;
    return {
      unit,
      isMandatory: kind === 'mandatory',
      tick: tickOf(qualification, kind),
      placement,
      isRecognised: isRecognised(plan, unit.id),
      hours: unitHours(qualification, plan, unit),
      fit,
      reason: isBlocked && ahead ? reasonOf(qualification, plan, unit, ahead) : '',
    };
  });
}

/**
 * Whether a way to finish can still take a unit; `null` while that is being worked out, and while no
 * pathway is chosen: without one nothing finishes, whatever is taken.
 */
export function fitOf({ pathway }: Qualification, ahead: Ahead | null, unit: UnitId): Fit | null {
  return pathway?.kind === 'open' ? null : (ahead?.outlook.fits.get(unit) ?? null);
}

/** While no pathway is chosen, what counts on some of them only cannot be taken. */
function tickOf({ pathway }: Qualification, kind: GroupKind): UnitLine['tick'] {
  if (kind === 'optional') return 'chosen';
  return kind === 'additional' && pathway?.kind !== 'open' ? 'additional' : null;
}

/** Without any way left, no unit is to blame for not fitting. */
function reasonOf(
  qualification: Qualification,
  plan: Plan,
  unit: Unit,
  { outlook, reasons }: Ahead,
): string {
  if (outlook.ways === 0n) return unitWords.noWayLeft;
  const reason = reasons.get(unit.id);
  return reason ? formatBlockage(qualification, plan.limits, reason) : '';
}

/**
 * Hands back the line that was there before wherever nothing in it changed, so that a click redraws
 * only the lines that it touches.
 */
export function steadyLines(): (lines: readonly UnitLine[]) => readonly UnitLine[] {
  let before = new Map<string, UnitLine>();
  return (lines) => {
    const steady = lines.map((line) => {
      const known = before.get(line.unit.id);
      return known && isSame(known, line) ? known : line;
    });
    before = new Map(steady.map((line) => [line.unit.id, line]));
    return steady;
  };
}

function isSame(one: UnitLine, other: UnitLine): boolean {
  return (
    one.unit === other.unit &&
    one.isMandatory === other.isMandatory &&
    one.tick === other.tick &&
    one.placement === other.placement &&
    one.isRecognised === other.isRecognised &&
    one.hours.kind === other.hours.kind &&
    one.hours.hours === other.hours.hours &&
    one.fit === other.fit &&
    one.reason === other.reason
  );
}
