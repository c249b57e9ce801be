import type { Draft, DraftUnit, ReadingQuestion } from '../../../src/authoring';
import type { MadeQualification, MadeUnit } from './made-specifications';

export interface Tally {
  units: number;
  right: number;
  asked: number;
  /** Wrong or missing without a question, each in words. */
  wrong: string[];
}

/** Holds a draft against what its document was made from: every value right, or asked about. */
export function judge(
  made: MadeQualification,
  drafts: readonly Draft[],
  tally: Tally,
  name: string,
): void {
  const [draft] = drafts;
  for (const group of made.groups) {
    for (const unit of group.units) {
      tally.units += 1;
      const faults = faultsOf(draft, unit, group.kind, made.hasGlh);
      if (faults.length === 0) tally.right += 1;
      else if (draft !== undefined && isAsked(draft, unit, faults)) tally.asked += 1;
      else tally.wrong.push(`${name}: ${unit.title}: ${faults.join(', ')}`);
    }
  }
}

function found(
  draft: Draft | undefined,
  unit: MadeUnit,
): { readonly unit: DraftUnit; readonly group: string } | null {
  const all = (draft?.groups ?? []).flatMap(({ id, kind, units }) =>
    units.map((own) => ({ unit: own, group: `${id} ${kind}` })),
  );
  const isSame: readonly ((own: DraftUnit) => boolean)[] = [
    ({ ref }) => unit.ref !== null && ref?.value === unit.ref,
    ({ title }) => title.value === unit.title,
    ({ localRef }) => unit.ref === null && localRef?.value === unit.localRef,
  ];
  for (const same of isSame) {
    const own = all.find((one) => same(one.unit));
    if (own !== undefined) return own;
  }
  return null;
}

function faultsOf(
  draft: Draft | undefined,
  unit: MadeUnit,
  kind: string,
  hasGlh: boolean,
): readonly string[] {
  const read = found(draft, unit);
  if (read === null) return ['missing'];
  const { group, unit: own } = read;
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['title', own.title.value, unit.title],
    ['level', own.level?.value ?? null, unit.level],
    ['credits', own.credits?.value ?? null, unit.credits],
    ['glh', own.glh?.value ?? null, hasGlh ? unit.glh : null],
    ['ref', own.ref?.value ?? null, unit.ref],
    ['localRef', own.localRef?.value ?? null, unit.localRef],
    ['group', group, `${unit.group} ${kind}`],
  ];
  return pairs.flatMap(([field, got, want]) => (got === want ? [] : [field]));
}

/** Whether somebody who answers every question comes upon the fault. */
function isAsked(draft: Draft, unit: MadeUnit, faults: readonly string[]): boolean {
  const read = found(draft, unit);
  const isFigure = faults.every((fault) => ['level', 'credits', 'glh', 'localRef'].includes(fault));
  return draft.questions.some((question) => {
    if (question.severity !== 'question') return false;
    if (question.about.kind === 'unit') {
      const isOwn = question.about.id === read?.unit.id;
      return isOwn || question.read?.includes(unit.title) === true;
    }
    if (question.about.kind === 'group') return isAboutGroup(question, unit, faults);
    return isFigure && question.code.startsWith('column');
  });
}

function isAboutGroup(
  question: ReadingQuestion,
  unit: MadeUnit,
  faults: readonly string[],
): boolean {
  const isOwn = question.about.kind === 'group' && question.about.id === unit.group;
  if (!isOwn) return false;
  return question.code === 'sum-differs' ? faults.includes('credits') : true;
}
