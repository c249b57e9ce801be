import { isUnitId, parseQualification } from '../../catalogue';
import type { ParseProblem, Qualification, Unit, UnitId } from '../../catalogue';
import type { LintFinding } from '../lint/finding';
import type { DraftContent } from './document';
import { allRules, withFilters, withPathways } from './rule-lists';

/** What keeps a draft from being a qualification. */
export type Obstacle =
  | { readonly code: 'title-missing' | 'body-missing' | 'no-units' }
  | { readonly code: 'group-empty' | 'group-untitled'; readonly group: string }
  | { readonly code: 'units-untitled'; readonly units: readonly UnitId[] }
  | { readonly code: 'rule-open'; readonly rule: string; readonly reason: 'no-figure' | 'no-units' }
  | { readonly code: 'pathway-untitled'; readonly pathway: string }
  /** Something that the editor lets nobody enter: the parser's own words. */
  | { readonly code: 'other'; readonly problem: ParseProblem };

export type Publishable =
  | { readonly ok: true; readonly qualification: Qualification }
  | { readonly ok: false; readonly obstacles: readonly Obstacle[] };

/** The draft as a qualification, or what is still in the way of one. Empty rows are left out. */
export function publishable({ qualification }: DraftContent): Publishable {
  const filled = withReferencesAsIds(withoutEmptyUnits(qualification));
  const obstacles = obstaclesOf(filled);
  if (obstacles.length > 0) return { ok: false, obstacles };
  return parsed(filled);
}

/**
 * The draft as one that lint can look over: what has no name yet gets one for as long. Units and
 * rules stand where they stand in the draft, so that corrections fit it. `null` while it has no shape.
 */
export function lintable({ qualification }: DraftContent): Qualification | null {
  const named = (title: string, name: string): string => (title.trim() === '' ? name : title);
  const title = named(qualification.title, 'Untitled');
  const awardingBody = named(qualification.awardingBody, 'Unnamed');
  const made = parsed({
    ...qualification,
    title,
    awardingBody,
    source: { ...qualification.source, document: title, publisher: awardingBody },
    units: qualification.units.map((unit, i) => ({
      ...unit,
      title: named(unit.title, `Unit ${i + 1}`),
    })),
    groups: qualification.groups
      .filter(({ units }) => units.length > 0)
      .map((group) => ({ ...group, title: named(group.title, 'Units') })),
  });
  return made.ok ? made.qualification : null;
}

/**
 * Findings about `lintable`, whose corrections fit the draft: without its empty groups, which lint
 * does not see, groups stand elsewhere there.
 */
export function fittingFindings(
  { qualification }: DraftContent,
  findings: readonly LintFinding[],
): readonly LintFinding[] {
  if (qualification.groups.every(({ units }) => units.length > 0)) return findings;
  return findings.map((finding) => {
    const { correction, ...rest } = finding;
    return correction?.some(({ path }) => path[0] === 'groups') ? rest : finding;
  });
}

function parsed(json: Qualification): Publishable {
  const result = parseQualification(json);
  if (result.ok) return { ok: true, qualification: result.qualification };
  const obstacles = result.problems.map((problem): Obstacle => ({ code: 'other', problem }));
  return { ok: false, obstacles };
}

function withoutEmptyUnits(qualification: Qualification): Qualification {
  const empty = new Set(qualification.units.filter(isEmpty).map(({ id }) => id));
  if (empty.size === 0) return qualification;
  return {
    ...qualification,
    units: qualification.units.filter(({ id }) => !empty.has(id)),
    groups: qualification.groups.map((group) => ({
      ...group,
      units: group.units.filter((id) => !empty.has(id)),
    })),
  };
}

/** Whether a row of the grid was not filled in. */
export function isEmpty({ credits, glh, level, localRef, ref, title }: Unit): boolean {
  const figures = [credits, glh, level, localRef, ref];
  return title.trim() === '' && figures.every((value) => value === null);
}

function obstaclesOf(qualification: Qualification): readonly Obstacle[] {
  const { awardingBody, groups, pathways = [], title, units } = qualification;
  const untitled = units.filter((unit) => unit.title.trim() === '').map(({ id }) => id);
  return [
    ...(title.trim() === '' ? [{ code: 'title-missing' as const }] : []),
    ...(awardingBody.trim() === '' ? [{ code: 'body-missing' as const }] : []),
    ...(units.length === 0 ? [{ code: 'no-units' as const }] : []),
    ...(untitled.length > 0 ? [{ code: 'units-untitled' as const, units: untitled }] : []),
    ...groups.flatMap((group): readonly Obstacle[] => [
      ...(group.units.length === 0 ? [{ code: 'group-empty', group: group.id } as const] : []),
      ...(group.title.trim() === '' ? [{ code: 'group-untitled', group: group.id } as const] : []),
    ]),
    ...pathways.flatMap((pathway): readonly Obstacle[] =>
      pathway.title.trim() === '' ? [{ code: 'pathway-untitled', pathway: pathway.id }] : [],
    ),
    ...allRules(qualification).flatMap((rule) => ruleObstacle(rule.id, JSON.stringify(rule))),
  ];
}

/** A sum that names no unit or group any more, or a range without an end. */
function ruleObstacle(rule: string, text: string): readonly Obstacle[] {
  if (/"(?:units|groups)":\[\]/u.test(text))
    return [{ code: 'rule-open', rule, reason: 'no-units' }];
  if (!/"(?:min|max)(?:Percent)?":/u.test(text)) {
    return [{ code: 'rule-open', rule, reason: 'no-figure' }];
  }
  return [];
}

/** A unit is known by its reference where it has one that no other unit has. */
function withReferencesAsIds(qualification: Qualification): Qualification {
  const refs = qualification.units.map(({ ref }) => ref);
  const ids = new Set(qualification.units.map(({ id }) => id));
  const renamed = new Map(
    qualification.units.flatMap(({ id, ref }) => {
      const isOwn = ref !== null && refs.indexOf(ref) === refs.lastIndexOf(ref);
      const isName = ref !== null && isUnitId(ref);
      return isOwn && isName && ref !== id && !ids.has(ref) ? [[id, ref] as const] : [];
    }),
  );
  return renamed.size === 0 ? qualification : withUnitIds(qualification, renamed);
}

function withUnitIds(
  qualification: Qualification,
  renamed: ReadonlyMap<UnitId, UnitId>,
): Qualification {
  const name = (id: UnitId): UnitId => renamed.get(id) ?? id;
  const { requires } = qualification;
  const units = {
    ...qualification,
    units: qualification.units.map((unit) => ({ ...unit, id: name(unit.id) })),
    groups: qualification.groups.map((group) => ({ ...group, units: group.units.map(name) })),
    ...(requires && {
      requires: requires.map((one) => ({
        ...one,
        unit: name(one.unit),
        needs: one.needs.map(name),
      })),
    }),
  };
  const rules = withFilters(units, (over) =>
    over.units ? { ...over, units: over.units.map(name) } : over,
  );
  return withPathways(rules, (pathway) =>
    pathway.mandatory ? { ...pathway, mandatory: pathway.mandatory.map(name) } : pathway,
  );
}
