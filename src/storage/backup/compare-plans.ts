import { deepEqual } from '../../catalogue';
import { includes } from '../../plan';
import type { Instant, Plan, VersionVector } from '../../plan';
import type { PlanInFile } from './read-plans';
import type { Incoming } from './restore-rows';

/**
 * How a plan of a backup stands to the plan that lies here under its id.
 *
 * - `new`: none lies here.
 * - `same`: both hold the same.
 * - `newer`: the file's has been through every change that ours has, and through more.
 * - `older`: the other way round.
 * - `conflicting`: each was changed since the last state that they share, or it cannot be told, as the
 *   file does not say what its plan has been through. No clock is asked: a clock can be wrong.
 */
export type FileStatus = 'new' | 'newer' | 'older' | 'same' | 'conflicting';

/** A plan here, with what it has been through. */
export interface PlanHere {
  readonly plan: Plan;
  readonly seen: VersionVector;
}

/** What lies here, as far as a backup has to do with it. */
export interface Here {
  /** By id. `foreign`: a newer version's record, which nothing may take the place of. */
  readonly plans: ReadonlyMap<string, PlanHere | 'foreign'>;
  /** Plans that may be copies which an earlier restore kept. */
  readonly copies: readonly Plan[];
}

/** A plan of a backup, compared against what is here. */
export interface ComparedPlan {
  readonly file: PlanInFile;
  readonly here: Plan | null;
  readonly status: FileStatus;
  /** Whether it can lie under its own id, if ours makes way for it. */
  readonly isForItsPlace: boolean;
  /** The copy to keep if ours stays; `null`: none, or there is one already. */
  readonly copy: Plan | null;
  /** What ours and the file's make together, where both were changed and it can be told. */
  readonly merged: MergedPlan | null;
}

/** The plan that one here and one of a backup make together. */
export interface MergedPlan extends Incoming {
  /** How many edits made here are not in it, as later ones in the backup took their place. */
  readonly gaveWay: number;
}

/** Weighs every plan of a backup. Whoever names one id twice means the first; others are beside it. */
export function comparePlans(file: readonly PlanInFile[], here: Here): readonly ComparedPlan[] {
  const compared: ComparedPlan[] = [];
  const firsts = new Map<string, PlanHere | 'foreign'>();
  const copies = [...here.copies];
  for (const each of file) {
    const { plan, seen } = each;
    const first = firsts.get(plan.id);
    const there = first ?? here.plans.get(plan.id);
    const status = first ? besideFirst(first, each) : statusOf(each, there);
    const copy = status === 'conflicting' ? copyOf(plan, copies) : null;
    if (copy) copies.push(copy);
    const isForItsPlace = first === undefined && there !== 'foreign';
    const mine = there === undefined || there === 'foreign' ? null : there.plan;
    compared.push({ file: each, here: mine, status, isForItsPlace, copy, merged: null });
    if (!first) firsts.set(plan.id, there === 'foreign' ? there : { plan, seen: seen ?? [] });
  }
  return compared;
}

function besideFirst(first: PlanHere | 'foreign', { plan }: PlanInFile): FileStatus {
  return first !== 'foreign' && holdsSame(plan, first.plan) ? 'same' : 'conflicting';
}

function statusOf({ plan, seen }: PlanInFile, there: PlanHere | 'foreign' | undefined): FileStatus {
  if (there === undefined) return 'new';
  if (there === 'foreign') return 'conflicting';
  if (holdsSame(plan, there.plan)) return 'same';
  if (seen === null) return 'conflicting';
  const hasOurs = includes(seen, there.seen);
  const isInOurs = includes(there.seen, seen);
  // Where each includes the other although they differ, a device's database went back in time.
  if (hasOurs === isInOurs) return 'conflicting';
  return hasOurs ? 'newer' : 'older';
}

/** The copy to keep, under its new name and still the old id; `null` where it was kept before. */
function copyOf(plan: Plan, copies: readonly Plan[]): Plan | null {
  const copy = { ...plan, name: restoredName(plan.name) };
  return copies.some((each) => holdsSame(each, copy)) ? null : copy;
}

/** Cut where the addition would break the length that a plan's texts may have. */
export function restoredName(name: string): string {
  return `${name.slice(0, 1_900)} (restored)`;
}

/** Whether two plans hold the same, whatever their ids. */
function holdsSame(one: Plan, other: Plan): boolean {
  return deepEqual({ ...one, id: '' }, { ...other, id: '' });
}

/** A plan of a backup as a preview names it, and ours; `null` where none is here. */
interface PreviewedPlan {
  readonly name: string;
  readonly changedAt: Instant;
  readonly here: { readonly name: string; readonly changedAt: Instant } | null;
}

/** What a restore would find and change. */
export interface RestorePreview {
  readonly plans: Readonly<Record<FileStatus, readonly PreviewedPlan[]>>;
  /** How many plans of those changed on both sides a merge would make one plan of. */
  readonly merged: number;
  /** How many copies a merge would keep beside plans in conflict; others are here already. */
  readonly copies: number;
  /** Names of the plans here that are not in the file: replacing takes them away. */
  readonly notInFile: readonly string[];
  /** Names of the plans here that replacing would put the file's state in place of. */
  readonly replaced: readonly string[];
  /** Unreadable records of the file that are not here yet. */
  readonly quarantined: number;
  /** Editions of qualifications that are not shipped, and drafts of them, that would be written. */
  readonly own: number;
  readonly drafts: number;
  /** Members of staff that each way would write. */
  readonly staff: Readonly<Record<'merge' | 'replace', number>>;
}

/** What there is to tell of plans compared, before anything changes. */
export function previewOf(
  compared: readonly ComparedPlan[],
  notInFile: readonly string[],
  quarantined: number,
): Omit<RestorePreview, 'own' | 'drafts' | 'staff'> {
  const among = (wanted: FileStatus): readonly PreviewedPlan[] =>
    compared
      .filter(({ status }) => status === wanted)
      .map(({ file: { plan }, here }) => ({
        name: plan.name,
        changedAt: plan.changedAt,
        here: here && { name: here.name, changedAt: here.changedAt },
      }));
  return {
    plans: {
      new: among('new'),
      newer: among('newer'),
      older: among('older'),
      same: among('same'),
      conflicting: among('conflicting'),
    },
    merged: compared.filter(({ merged }) => merged !== null).length,
    copies: compared.filter(({ copy }) => copy !== null).length,
    notInFile,
    replaced: compared.flatMap(({ here, isForItsPlace, status }) =>
      here && isForItsPlace && status !== 'same' ? [here.name] : [],
    ),
    quarantined,
  };
}
