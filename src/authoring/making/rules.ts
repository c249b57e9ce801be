import type { Condition, Pathway, Qualification, Rule } from '../../catalogue';
import { nameRule } from '../sentences/names';
import type { CommandOf, NewRule } from './commands';
import type { DraftContent } from './document';
import { allRules, without, withPathways, withRules } from './rule-lists';
import { nextName } from './units';

export function addRule(
  content: DraftContent,
  { pathway, rule }: CommandOf<'add-rule'>,
): DraftContent {
  return { ...content, qualification: withNewRule(content.qualification, pathway, rule) };
}

export function withNewRule(
  qualification: Qualification,
  pathway: string | null,
  { binding, cite, part }: NewRule,
): Qualification {
  const rule: Rule = { id: freeName(qualification, nameRule(part)), binding, cite, ...part };
  return withRules(qualification, pathway, (rules) => [...rules, rule]);
}

/** Rules of all pathways and requirements have names of their own. */
function freeName(qualification: Qualification, name: string): string {
  const taken = new Set([
    ...allRules(qualification).map(({ id }) => id),
    ...(qualification.requires ?? []).map(({ id }) => id),
  ]);
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}

export function setRule(
  content: DraftContent,
  { binding, id, part, pathway }: CommandOf<'set-rule'>,
): DraftContent {
  const change = (rule: Rule): Rule => {
    if (rule.id !== id) return rule;
    const { cite, note } = rule;
    const head = {
      id,
      binding: binding ?? rule.binding,
      cite,
      ...(note !== undefined && { note }),
    };
    return part === undefined ? { ...rule, ...head } : { ...head, ...part };
  };
  const qualification = withRules(content.qualification, pathway, (rules) => rules.map(change));
  return { ...content, qualification };
}

export function deleteRule(
  content: DraftContent,
  { id, pathway }: CommandOf<'delete-rule'>,
): DraftContent {
  const qualification = withRules(content.qualification, pathway, (rules) =>
    rules.filter((rule) => rule.id !== id),
  );
  return { ...content, qualification };
}

export function withCondition(
  content: DraftContent,
  condition: Omit<Condition, 'id'>,
): DraftContent {
  const { conditions } = content.qualification;
  const added = [...conditions, { id: nextName(conditions, 'condition'), ...condition }];
  return withConditions(content, added);
}

export function setCondition(
  content: DraftContent,
  { id, text }: CommandOf<'set-condition'>,
): DraftContent {
  const { conditions } = content.qualification;
  return withConditions(
    content,
    conditions.map((one) => (one.id === id ? { ...one, text } : one)),
  );
}

export function deleteCondition(
  content: DraftContent,
  { id }: CommandOf<'delete-condition'>,
): DraftContent {
  const { conditions } = content.qualification;
  return withConditions(
    content,
    conditions.filter((one) => one.id !== id),
  );
}

function withConditions(content: DraftContent, conditions: readonly Condition[]): DraftContent {
  return { ...content, qualification: { ...content.qualification, conditions } };
}

export function deleteRequirement(
  content: DraftContent,
  { id }: CommandOf<'delete-requirement'>,
): DraftContent {
  const { requires = [], ...rest } = content.qualification;
  const left = requires.filter((one) => one.id !== id);
  return { ...content, qualification: left.length > 0 ? { ...rest, requires: left } : rest };
}

export function addPathway(
  content: DraftContent,
  { from, title }: CommandOf<'add-pathway'>,
): DraftContent {
  const { qualification } = content;
  const { pathways = [] } = qualification;
  const original = pathways.find(({ id }) => id === from);
  const cite = original?.cite ?? { section: 'Qualification structure', page: null };
  const added: Pathway = {
    ...withoutRules(original),
    id: nextName(pathways, 'pathway'),
    title,
    cite,
  };
  const bare = { ...qualification, pathways: [...pathways, added] };
  const copied = (original?.rules ?? []).reduce<Qualification>(
    (made, { binding, cite: place, id: _id, note: _note, ...part }) =>
      withNewRule(made, added.id, { binding, cite: place, part }),
    bare,
  );
  return { ...content, qualification: copied };
}

function withoutRules(pathway: Pathway | undefined): Omit<Partial<Pathway>, 'rules'> {
  if (pathway === undefined) return {};
  const { rules: _rules, ...rest } = pathway;
  return rest;
}

export function setPathway(
  content: DraftContent,
  { id, title }: CommandOf<'set-pathway'>,
): DraftContent {
  return onPathway(content, id, (pathway) => ({ ...pathway, title }));
}

export function setPathwayGroup(
  content: DraftContent,
  { group, id, kind }: CommandOf<'set-pathway-group'>,
): DraftContent {
  return onPathway(content, id, ({ groups = {}, ...pathway }) => {
    const others = without(groups, group);
    const changed = kind === null ? others : { ...others, [group]: kind };
    return Object.keys(changed).length > 0 ? { ...pathway, groups: changed } : pathway;
  });
}

export function setPathwayMandatory(
  content: DraftContent,
  { id, units }: CommandOf<'set-pathway-mandatory'>,
): DraftContent {
  return onPathway(content, id, ({ mandatory: _mandatory, ...pathway }) =>
    units.length > 0 ? { ...pathway, mandatory: units } : pathway,
  );
}

export function deletePathway(
  content: DraftContent,
  { id }: CommandOf<'delete-pathway'>,
): DraftContent {
  const { pathways = [], ...rest } = content.qualification;
  const left = pathways.filter((pathway) => pathway.id !== id);
  return { ...content, qualification: left.length > 0 ? { ...rest, pathways: left } : rest };
}

function onPathway(
  content: DraftContent,
  id: string,
  change: (pathway: Pathway) => Pathway,
): DraftContent {
  const qualification = withPathways(content.qualification, (pathway) =>
    pathway.id === id ? change(pathway) : pathway,
  );
  return { ...content, qualification };
}
