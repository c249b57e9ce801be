import type { Group } from '../../catalogue';
import { nextLetter } from '../group-letters';
import type { CommandOf } from './commands';
import type { DraftContent } from './document';
import { withoutGroupInRules } from './rule-lists';
import { deleteUnits, groupOf, moveUnits } from './units';

export function addGroup(
  content: DraftContent,
  { kind, units }: CommandOf<'add-group'>,
): DraftContent {
  const { qualification } = content;
  const id = nextLetter(new Set(qualification.groups.map((group) => group.id)));
  const group: Group = { id, title: '', kind, units: [] };
  const added = {
    ...content,
    qualification: { ...qualification, groups: [...qualification.groups, group] },
  };
  if (units.length === 0) return added;
  return moveUnits(added, { type: 'move-units', units, group: id, before: null });
}

export function setGroup(
  content: DraftContent,
  { group, kind, title }: CommandOf<'set-group'>,
): DraftContent {
  const { qualification } = content;
  const groups = qualification.groups.map((one) =>
    one.id === group
      ? { ...one, ...(kind !== undefined && { kind }), ...(title !== undefined && { title }) }
      : one,
  );
  return { ...content, qualification: { ...qualification, groups } };
}

export function deleteGroup(
  content: DraftContent,
  { group }: CommandOf<'delete-group'>,
): DraftContent {
  const units = groupOf(content.qualification, group)?.units;
  if (units === undefined) return content;
  const emptied = deleteUnits(content, { type: 'delete-units', units });
  const { qualification } = emptied;
  const groups = qualification.groups.filter(({ id }) => id !== group);
  return { ...emptied, qualification: withoutGroupInRules({ ...qualification, groups }, group) };
}
