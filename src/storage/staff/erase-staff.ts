import { namesIn, personKey, staffRoles } from '../../staffing';
import type { StoreContext } from '../context';
import type { Tables } from '../database';
import type { Result } from '../failure';
import { isPlain, jsonOf } from '../learners/find-learners';
import { eraseFrom } from '../learners/erase';
import type { Erased } from '../learners/erase';
import { namePattern, withoutLearner } from '../learners/without-learner';
import { noteChange } from '../writing';
import { readStaffRow } from './staff-rows';

/**
 * Erases a member of staff from everything that lies on this device: from the staff, from where plans,
 * saved states, deleted plans and quarantined records name them, and from what the last restore
 * replaced. It cannot be undone.
 */
export async function eraseStaff(context: StoreContext, id: string): Promise<Result<Erased>> {
  return context.connection.run((tables) =>
    tables.write(async () => {
      const member = readStaffRow(await tables.staff.get(id))?.member;
      await tables.staff.delete(id);
      const rows = member ? await erasePerson(context, tables, member.name) : 0;
      await noteChange(tables);
      return { rows };
    }),
  );
}

async function erasePerson(context: StoreContext, tables: Tables, name: string): Promise<number> {
  const person = { names: [name], idsOf: new Map<string, ReadonlySet<string>>() };
  const words = namePattern([name]);
  return eraseFrom(context, tables, {
    whole: (row) => withoutLearner(withoutNamed(row, name), person, words),
    fieldsOnly: (row) => withoutNamed(row, name),
    words,
  });
}

/** Field names under which plans of every format name people. */
const fields: ReadonlySet<string> = new Set(staffRoles);

/** A stored value in which no unit names the person; what never did comes back as the same object. */
function withoutNamed(value: unknown, name: string): unknown {
  if (typeof value === 'string') return textWithout(value, name);
  if (Array.isArray(value)) {
    const left = value.map((one): unknown => withoutNamed(one, name));
    return left.every((one, i) => one === value[i]) ? value : left;
  }
  if (!isPlain(value)) return value;
  const before = Object.entries(value);
  const left = before.map(([key, one]) => [key, fieldWithout(key, one, name)] as const);
  return left.every(([, one], i) => one === before[i]?.[1]) ? value : Object.fromEntries(left);
}

function fieldWithout(key: string, value: unknown, name: string): unknown {
  if (!fields.has(key) || typeof value !== 'string') return withoutNamed(value, name);
  const named = namesIn(value);
  const left = named.filter((one) => personKey(one) !== personKey(name));
  return left.length === named.length ? value : left.join('; ');
}

/** A record that is kept as text. */
function textWithout(text: string, name: string): string {
  const json = jsonOf(text);
  if (json === null) return text;
  const left = withoutNamed(json, name);
  return left === json ? text : JSON.stringify(left, null, 2);
}
