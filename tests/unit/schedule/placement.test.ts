import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Link } from '../../../src/plan';
import type { ScheduleInput, UnitToTeach } from '../../../src/schedule';
import { schedule } from '../../../src/schedule';
import { applied, runs } from './applied';
import { anyInput, dueInput, linkedInput, monday, plainInput, shift } from './cases';
import { canAllHold, capacityOf, hasProblem, holds, nextOpen, problemsOf, unitOf } from './judge';
import { scheduleByWeek } from './reference';

describe('a schedule without pins', () => {
  it('is over-full in no week and breaks no link that can be kept', () => {
    let contradictory = 0;
    const counted = applied(linkedInput, (input) => {
      const result = schedule(input);
      expect(hasProblem(result, 'over-full')).toBe(false);
      expect(hasProblem(result, 'link-broken')).toBe(false);
      const taught = input.units.filter(({ hours }) => hours).map(({ unit }) => unit);
      const possible = canAllHold(taught, input.links);
      expect(hasProblem(result, 'links-contradict')).toBe(!possible);
      if (possible) expect(input.links.every((link) => holds(result, link))).toBe(true);
      else contradictory += 1;
      return possible && input.links.length > 1;
    });
    expect(counted).toBeGreaterThan(runs / 8);
    expect(contradictory).toBeGreaterThan(runs / 30);
  });

  it('is crowded only by more units together than may run side by side', () => {
    let together = 0;
    const counted = applied(linkedInput, (input) => {
      const result = schedule(input);
      const isCrowded = hasProblem(result, 'crowded');
      if (isCrowded) {
        expect(input.links.filter(({ kind }) => kind === 'together').length).toBeGreaterThanOrEqual(
          input.sideBySide,
        );
        together += 1;
      }
      return !isCrowded;
    });
    expect(counted).toBeGreaterThan(runs / 2);
    expect(together).toBeGreaterThan(runs / 50);
  });
});

describe('a schedule without pins and links', () => {
  it('equals one that is made week by week', () => {
    const counted = applied(plainInput, (input) => {
      const { units } = schedule(input);
      const expected = scheduleByWeek(input);
      for (const { unit, weeks } of units) {
        const run = [...expected.get(unit)!].map(([week, hours]) => ({ week, hours }));
        expect(weeks).toEqual(run);
      }
      return units.filter(({ weeks }) => weeks.length > 1).length > 1;
    });
    expect(counted).toBeGreaterThan(runs / 2);
  });

  it('starts units in teaching order', () => {
    const counted = applied(plainInput, (input) => {
      const starts = schedule(input).units.flatMap(({ weeks }) => weeks[0]?.week ?? []);
      expect(starts).toEqual([...starts].sort());
      return new Set(starts).size > 2;
    });
    expect(counted).toBeGreaterThan(runs / 8);
  });
});

describe('a pinned unit', () => {
  it('begins in its week, or the pin is reported with the week it begins in', () => {
    let moved = 0;
    const counted = applied(anyInput, (input) => {
      const result = schedule(input);
      const reports = problemsOf(result, 'pin-moved');
      const pinned = Object.entries(input.pins).filter(([unit]) => unitOf(result, unit).hours);
      const start = monday(input.startsOn!);
      for (const [unit, { from }] of pinned) {
        const asked = monday(from);
        const to = nextOpen(input, asked < start ? start : asked);
        expect(unitOf(result, unit).weeks[0]?.week).toBe(to);
        const report = reports.find((problem) => problem.unit === unit);
        expect(report?.to).toBe(asked === to ? undefined : to);
      }
      moved += reports.length;
      return pinned.length > reports.length;
    });
    expect(counted).toBeGreaterThan(runs / 8);
    expect(moved).toBeGreaterThan(runs / 30);
  });

  it('with a length stands in the open weeks of that length, evenly, whatever else there is', () => {
    const counted = applied(anyInput, (input) => {
      const result = schedule(input);
      const reported = new Set(problemsOf(result, 'pin-moved').map(({ unit }) => unit));
      const pinned = Object.entries(input.pins).filter(
        ([unit, { weeks }]) => weeks && unitOf(result, unit).hours && !reported.has(unit),
      );
      for (const [unit, { from, weeks }] of pinned) {
        const asked = Array.from({ length: weeks! }, (_, index) => shift(monday(from), index * 7));
        const open = asked.filter((week) => capacityOf(input, week) > 0);
        const taught = unitOf(result, unit).weeks;
        expect(taught.map(({ week }) => week)).toEqual(open);
        const hours = taught.map((week) => week.hours);
        expect(Math.max(...hours) - Math.min(...hours)).toBeLessThanOrEqual(0.5);
      }
      return pinned.length > 0;
    });
    expect(counted).toBeGreaterThan(runs / 10);
  });

  it('stays when units without a pin change', () => {
    const counted = applied(anyInput, (input) => {
      const isPinned = (unit: string) => unit in input.pins;
      const others = input.units.filter(({ unit }) => !isPinned(unit));
      const links = input.links.filter(({ kind }) => kind === 'before');
      const before = schedule({ ...input, links });
      const after = schedule({
        ...input,
        links,
        units: input.units.map(({ unit, hours }) =>
          isPinned(unit) ? { unit, hours } : { unit, hours: (hours ?? 0) + 7 },
        ),
      });
      const pinned = input.units.filter(({ unit }) => isPinned(unit));
      for (const { unit } of pinned) expect(unitOf(after, unit)).toEqual(unitOf(before, unit));
      return pinned.length > 0 && others.length > 0;
    });
    expect(counted).toBeGreaterThan(runs / 8);
  });
});

describe('a change', () => {
  /** All units that links of these kinds tie to the given ones, and these themselves. */
  function tied(units: Iterable<string>, links: readonly Link[], kinds: readonly string[]) {
    const found = new Set(units);
    const reaching = links.filter(({ kind }) => kinds.includes(kind));
    for (let size = 0; size < found.size;) {
      size = found.size;
      for (const { first, second } of reaching) {
        if (found.has(first) || found.has(second)) found.add(first).add(second);
      }
    }
    return found;
  }

  /** Units that may move with a bundle: it, those after its first, and those linked to such. */
  function mayMove({ units, links }: ScheduleInput, bundle: Set<string>): Set<string> {
    const order = units.map(({ unit }) => unit);
    const first = order.findIndex((unit) => bundle.has(unit));
    return tied(order.slice(first), links, ['before', 'together']);
  }

  function bringsLinks({ links }: ScheduleInput, { unit, hours }: UnitToTeach): boolean {
    return !hours && links.some(({ first, second }) => first === unit || second === unit);
  }

  it('of a unit moves only units after it, those linked to them, and no pin', () => {
    let moved = 0;
    const change = fc.tuple(fc.nat(7), fc.constantFrom(0, 1.5, 12, 60));
    let counted = 0;
    fc.assert(
      fc.property(anyInput, change, (input, [nth, hours]) => {
        const index = nth % input.units.length;
        const changed = input.units[index]!;
        const bundle = tied([changed.unit], input.links, ['together']);
        if ([...bundle].some((unit) => unit in input.pins)) return;
        // A unit that gains its first hours brings its links with it; one that loses all, takes them.
        if (bringsLinks(input, changed) || bringsLinks(input, { ...changed, hours })) return;
        const after = schedule({
          ...input,
          units: input.units.with(index, { ...changed, hours }),
        });
        const before = schedule(input);
        const free = mayMove(input, bundle);
        const still = input.units.filter(({ unit }) => !free.has(unit) || unit in input.pins);
        for (const { unit } of still) expect(unitOf(after, unit)).toEqual(unitOf(before, unit));
        if (still.length > 0) counted += 1;
        if (JSON.stringify(before.units) !== JSON.stringify(after.units)) moved += 1;
      }),
      { numRuns: runs },
    );
    expect(counted).toBeGreaterThan(runs / 8);
    expect(moved).toBeGreaterThan(runs / 8);
  });

  it('of the closed weeks moves nothing that comes before it', () => {
    let kept = 0;
    let moved = 0;
    fc.assert(
      fc.property(linkedInput, fc.integer({ min: 1, max: 12 }), (input, weeksOn) => {
        const closed = shift(monday(input.startsOn!), weeksOn * 7);
        const others = input.closedWeeks.filter((week) => week !== closed);
        const open = schedule({ ...input, closedWeeks: others });
        const after = schedule({ ...input, closedWeeks: [...others, closed] });
        const isEarly = ({ week }: { readonly week: string }) => week < closed;
        for (const { unit, weeks } of after.units) {
          const early = weeks.filter(isEarly);
          expect(early).toEqual(unitOf(open, unit).weeks.filter(isEarly));
          if (early.length > 0) kept += 1;
        }
        if (JSON.stringify(open.units) !== JSON.stringify(after.units)) moved += 1;
      }),
      { numRuns: runs },
    );
    expect(kept).toBeGreaterThan(runs);
    expect(moved).toBeGreaterThan(runs / 4);
  });
});

describe('a planned end', () => {
  it('that is passed is reported with the fewest weekly hours that keep it', () => {
    let impossible = 0;
    const counted = applied(dueInput, (input) => {
      const result = schedule(input);
      const late = input.endsOn !== null && result.end !== null && result.end > input.endsOn;
      const [report] = problemsOf(result, 'ends-late');
      expect(report !== undefined).toBe(late);
      if (!report) return false;
      const keeps = (hoursPerWeek: number) => {
        const other = schedule({ ...input, hoursPerWeek });
        return !hasProblem(other, 'ends-late') && !hasProblem(other, 'over-full');
      };
      const isUnknown = input.units.some(({ hours }) => hours === null);
      expect(report.remedy.kind === 'hours-unknown').toBe(isUnknown);
      if (report.remedy.kind === 'hours-unknown') return false;
      if (report.remedy.kind !== 'weekly-hours') {
        expect(keeps(168)).toBe(false);
        impossible += 1;
        return false;
      }
      const needed = report.remedy.hours;
      expect(keeps(needed)).toBe(true);
      for (let less = needed - 0.5; less > Math.max(input.hoursPerWeek!, needed - 5); less -= 0.5) {
        expect(keeps(less)).toBe(false);
      }
      return true;
    });
    expect(counted).toBeGreaterThan(runs / 30);
    expect(impossible).toBeGreaterThan(runs / 50);
  });

  it('moves nothing', () => {
    applied(anyInput, (input) => {
      const without = schedule({ ...input, endsOn: null });
      expect(schedule(input).units).toEqual(without.units);
      return true;
    });
  });
});
