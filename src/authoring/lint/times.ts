import type { Qualification, Unit } from '../../catalogue';
import type { LintFinding } from './finding';

/** Times that cannot be, and sizes that stand out. A credit is 10 hours of learning. */
export function* timeFindings(qualification: Qualification): Generator<LintFinding> {
  yield* ofDates(qualification);
  yield* ofPublished(qualification);
  const beyond = qualification.units.filter(isBeyondItsTime);
  if (beyond.length > 0) {
    const units = beyond.map(({ id }) => id);
    yield { code: 'unit-glh-above-time', severity: 'warning', field: 'glh', units };
  }
  yield* outOfLine(qualification.units, 'credits');
  yield* outOfLine(
    qualification.units.filter((unit) => !isBeyondItsTime(unit)),
    'glh',
  );
}

function* ofDates({ startsOn, endsOn }: Qualification): Generator<LintFinding> {
  if (startsOn === null || endsOn === null || startsOn <= endsOn) return;
  const correction = [
    { path: ['startsOn'], value: endsOn },
    { path: ['endsOn'], value: startsOn },
  ];
  yield { code: 'dates-reversed', severity: 'error', startsOn, endsOn, correction };
}

/** How far TQT may lie from 10 hours a credit: bodies round both. */
const maxDrift = 0.2;

function* ofPublished({ published: { credits, tqt, glh } }: Qualification): Generator<LintFinding> {
  if (glh && glh.min > glh.max) {
    const correction = [{ path: ['published', 'glh'], value: { min: glh.max, max: glh.min } }];
    yield { code: 'range-reversed', severity: 'error', field: 'published.glh', ...glh, correction };
  }
  const least = glh && Math.min(glh.min, glh.max);
  const isAbove = least !== null && tqt !== null && least > tqt;
  if (isAbove)
    yield { code: 'glh-above-tqt', severity: 'error', field: 'published.glh', glh: least, tqt };
  if (credits === null || tqt === null || isAbove) return;
  if (Math.abs(tqt - 10 * credits) <= Math.max(10, maxDrift * 10 * credits)) return;
  const correction = [{ path: ['published', 'tqt'], value: 10 * credits }];
  const facts = { field: 'published.tqt', tqt, credits, correction } as const;
  yield { code: 'tqt-off-credits', severity: 'warning', ...facts };
}

function isBeyondItsTime({ credits, glh }: Unit): boolean {
  return credits !== null && glh !== null && glh > 10 * credits;
}

/** Fewer figures than these say nothing about what is usual. */
const minNeighbours = 4;

/** A figure at least twice as large as any other and four times the middle one, or the only 0. */
function* outOfLine(units: readonly Unit[], field: 'credits' | 'glh'): Generator<LintFinding> {
  const figures = units.flatMap(({ id, [field]: value }) =>
    value === null ? [] : [{ id, value }],
  );
  const sorted = figures.map(({ value }) => value).sort((a, b) => a - b);
  if (sorted.length <= minNeighbours) return;
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const [least = 0, second = 0] = sorted;
  const [next = 0, most = 0] = sorted.slice(-2);
  for (const { id, value } of figures) {
    const isHuge = value === most && value >= 2 * next && value >= 4 * middle && value > next;
    const isNothing = value === 0 && second > 0;
    if (!isHuge && !isNothing) continue;
    const others = isHuge ? { min: least, max: next } : { min: second, max: most };
    yield { code: 'size-out-of-line', severity: 'warning', units: [id], field, value, others };
  }
}
