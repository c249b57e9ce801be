import { deepEqual, isSum } from '../catalogue';
import type { Draft, DraftPathway, DraftRule, DraftUnit, NamedRule } from './draft';
import { withDistinctNames } from './sentences/names';

/** A qualification of format 2 as far as a draft tells; what is missing is `null`. */
export interface DraftQualification extends Readonly<Record<string, unknown>> {
  readonly format: 2;
  readonly id: string;
  readonly title: string | null;
}

interface CitedRule extends Readonly<Record<string, unknown>> {
  readonly id: string;
}

/**
 * Writes a draft as a qualification of format 2. It is a valid one once nothing needed is missing;
 * sentences that were left to the person state no rule. What came in our own format stays as it is.
 *
 * @param version the day that it is made (YYYY-MM-DD)
 */
export function toQualification(draft: Draft, version: string): DraftQualification {
  const { facts, groups, original } = draft;
  if (original !== undefined) return { levels: 'RQF', ...original, format: 2 };
  const title = facts.title?.value ?? null;
  const awardingBody = facts.awardingBody?.value ?? null;
  return {
    format: 2,
    levels: facts.levels,
    id: slugOf(title),
    version,
    title,
    awardingBody,
    number: facts.number?.value ?? null,
    level: facts.level?.value ?? null,
    status: facts.consultation === null ? 'live' : 'draft',
    startsOn: facts.startsOn?.value ?? null,
    endsOn: facts.endsOn?.value ?? null,
    published: {
      credits: facts.credits?.value ?? null,
      tqt: facts.tqt?.value ?? null,
      glh: facts.glh?.value ?? null,
    },
    units: groups.flatMap((group) => group.units.map(toUnit)),
    groups: groups.map(({ id, kind, title: name, units }) => ({
      id,
      title: name,
      kind,
      units: units.map((unit) => unit.id),
    })),
    rules: rulesOf(draft, null),
    ...(draft.pathways.length > 0 && {
      pathways: draft.pathways.map((one) => toPathway(draft, one)),
    }),
    conditions: [],
    source: { document: title, publisher: awardingBody, edition: facts.edition?.value ?? null },
  };
}

function slugOf(title: string | null): string {
  const slug = (title ?? '').toLowerCase().replace(/[^a-z0-9]+/gu, '-');
  return (
    slug
      .replace(/^-+|-+$/gu, '')
      .slice(0, 100)
      .replace(/-+$/u, '') || 'qualification'
  );
}

function toUnit({ credits, glh, id, level, localRef, ref, title }: DraftUnit): unknown {
  return {
    id,
    ref: ref?.value ?? null,
    localRef: localRef?.value ?? null,
    title: title.value,
    level: level?.value ?? null,
    credits: credits?.value ?? null,
    glh: glh?.value ?? null,
    kind: null,
    criteria: [],
    summary: '',
  };
}

const usualSection = 'Qualification structure';

function rulesOf(draft: Draft, of: string | null): readonly CitedRule[] {
  return citedRules(draft)
    .filter(({ pathway }) => (pathway ?? null) === of)
    .map(({ place, rule, section }) => ({
      ...rule,
      cite: { section: section || usualSection, page: place.page },
    }));
}

function toPathway(draft: Draft, { groups, id, place, title }: DraftPathway): unknown {
  const rules = rulesOf(draft, id);
  return {
    id,
    title,
    ...(Object.keys(groups).length > 0 && { groups }),
    ...(rules.length > 0 && { rules }),
    cite: { section: title, page: place.page },
  };
}

/** A rule as it stands in the qualification, with the sentence that it was read from. */
interface ReadRule extends Pick<DraftRule, 'place' | 'section' | 'sentence' | 'pathway'> {
  readonly rule: NamedRule;
}

/** The rules that were read; a minimum and a maximum of one sum become one rule. */
export function citedRules({ rules }: Draft): readonly ReadRule[] {
  const joined: ReadRule[] = [];
  for (const { reading, ...said } of rules) {
    for (const rule of reading ?? []) {
      const at = joined.findIndex(
        (before) => before.pathway === said.pathway && completes(before.rule, rule),
      );
      const other = joined[at];
      if (other === undefined) joined.push({ rule, ...said });
      else joined[at] = { ...other, rule: { ...other.rule, ...rule, id: other.rule.id } };
    }
  }
  const names = withDistinctNames(joined.map(({ rule }) => rule));
  return joined.map((one, i) => ({ ...one, rule: names[i] ?? one.rule }));
}

function completes(one: NamedRule, two: NamedRule): boolean {
  if (!isSum(one) || !isSum(two)) return false;
  const isSame =
    one.measure === two.measure && one.binding === two.binding && deepEqual(one.over, two.over);
  const isSplit =
    (one.min === undefined) === (two.max === undefined) &&
    (one.max === undefined) === (two.min === undefined);
  return isSame && isSplit && (one.min ?? two.min ?? 0) <= (one.max ?? two.max ?? Infinity);
}
