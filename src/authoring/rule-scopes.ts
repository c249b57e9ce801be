import type { NamedRule } from './draft';
import type { RawGroup } from './groups';
import type { PathwayHeading } from './pathway-headings';
import { pathwaySentence, withOwnGroups } from './pathway-sentences';
import { pathwaysNamed } from './pathways';
import type { FoundPathway } from './pathways';
import { groupsNamed, mapGroups } from './rule-filters';
import type { RuleSentence } from './rule-rows';
import type { RuleGroup } from './sentences/groups';

/** Whose rule a sentence states, and what of it is left to be read. */
export interface RuleScope {
  /** `null`: every learner's. */
  readonly pathway: FoundPathway | null;
  readonly sentence: string;
  /** The groups that it may name, under the letters that are printed where it stands. */
  readonly named: readonly RuleGroup[];
  /** Whether it may be about another pathway, or about none. */
  readonly isUnclear: boolean;
}

/** A group under the name by which sentences may name it. */
interface VisibleGroup {
  readonly as: string;
  readonly group: RawGroup;
}

/** The groups of a document with pathways, as the sentences of each of them may name them. */
export class RuleScopes {
  private readonly visibleBy = new Map<string, readonly VisibleGroup[]>();
  private readonly lastUnit: number;
  private readonly namedBy = new Map<string, readonly RuleGroup[]>();

  constructor(
    readonly found: readonly FoundPathway[],
    private readonly groups: readonly RawGroup[],
    private readonly all: readonly RuleGroup[],
    private readonly byRow: ReadonlyMap<number, PathwayHeading>,
  ) {
    this.lastUnit = groups
      .flatMap(({ units }) => units)
      .reduce((last, { row }) => Math.max(last, row), 0);
  }

  /** One scope for each pathway that a sentence is about. */
  of(sentence: RuleSentence): readonly RuleScope[] {
    if (this.found.length === 0) return [this.scope(null, sentence.sentence, false)];
    const [first = -1] = sentence.rows;
    const heading = this.byRow.get(first);
    const here = this.found.find(({ key }) => key === heading?.key) ?? null;
    const said = pathwaySentence(sentence.sentence);
    if (said === null) {
      const isLast = here !== null && first > this.lastUnit;
      return [this.scope(here, sentence.sentence, isLast)];
    }
    const meant = pathwaysNamed(said.names, this.found);
    if (meant === null) return [this.scope(here, sentence.sentence, true)];
    return meant.map((pathway) => this.scope(pathway, said.rest, false));
  }

  /** A rule about the groups as they are printed on a pathway, about the document's own. */
  toLists(rules: readonly NamedRule[], pathway: FoundPathway | null): readonly NamedRule[] {
    const printed = new Map(this.visible(pathway).map(({ as, group }) => [as, group.id]));
    return rules.map((rule) => mapGroups(rule, (id) => [printed.get(id) ?? id]));
  }

  /** Whether a rule of a pathway counts lists of its own together with lists of every learner. */
  isMixed(rules: readonly NamedRule[], pathway: FoundPathway | null): boolean {
    if (pathway === null) return false;
    const counted = new Set(rules.flatMap(groupsNamed));
    const own = this.groups.filter(({ id }) => counted.has(id));
    return (
      own.some((group) => group.pathway === null) && own.some((group) => group.pathway !== null)
    );
  }

  /** Whether every list of a pathway may be mandatory as a whole. */
  isWholeMandatory(): boolean {
    return this.groups.every(({ kind, pathway }) => pathway === null || kind !== 'optional');
  }

  /** Whether there are units that are no pathway's own. */
  hasShared(): boolean {
    return this.groups.some(({ pathway }) => pathway === null);
  }

  private scope(pathway: FoundPathway | null, sentence: string, isUnclear: boolean): RuleScope {
    const own = this.visible(pathway).filter(({ group }) => group.pathway !== null);
    const text =
      pathway === null
        ? sentence
        : withOwnGroups(sentence, (kind) =>
            own.filter(({ group }) => kind === null || group.kind === kind).map(({ as }) => as),
          );
    return { pathway, sentence: text, named: this.named(pathway), isUnclear };
  }

  private named(pathway: FoundPathway | null): readonly RuleGroup[] {
    const known = this.namedBy.get(pathway?.key ?? '');
    if (known !== undefined) return known;
    const named = this.visible(pathway).flatMap(({ as, group }): readonly RuleGroup[] => {
      const own = this.all.find(({ id }) => id === group.id);
      return own === undefined ? [] : [{ ...own, id: as }];
    });
    this.namedBy.set(pathway?.key ?? '', named);
    return named;
  }

  /** Groups under their printed letters; of those with the same letter none can be named. */
  private visible(pathway: FoundPathway | null): readonly VisibleGroup[] {
    const known = this.visibleBy.get(pathway?.key ?? '');
    if (known !== undefined) return known;
    const here = this.groups.filter(
      (group) => pathway === null || group.pathway === null || group.pathway === pathway.key,
    );
    const named = here.map((group) => ({ as: group.printedId ?? group.id, group }));
    const counts = new Map<string, number>();
    for (const { as } of named) counts.set(as, (counts.get(as) ?? 0) + 1);
    const visible = named.filter(({ as }) => counts.get(as) === 1);
    this.visibleBy.set(pathway?.key ?? '', visible);
    return visible;
  }
}
