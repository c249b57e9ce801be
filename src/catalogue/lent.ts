import * as v from 'valibot';
import { agreedHours, unitsPrintedBy } from './elsewhere';
import { levelScales } from './levels';
import { anyLevel } from './schema-rules';
import { amount, limits, text, unitId } from './shape';
import type { PastEditions } from './past-editions';
import { qualifications } from './shipped';
import type { Lender, LentHours, Qualification, UnitId } from './types';

/**
 * All that other specifications lend to the units of one that have no hours of their own.
 *
 * @param lenders in catalogue order; without them, those that are shipped
 */
export function allLent(
  { id, units }: Pick<Qualification, 'id' | 'units'>,
  lenders: readonly Qualification[] = qualifications,
): readonly LentHours[] {
  const printed = unitsPrintedBy(lenders.filter((lender) => lender.id !== id));
  const hours = new Map<Qualification, Record<UnitId, number>>();
  for (const unit of units.filter(({ glh }) => glh === null)) {
    const found = unit.ref === null ? null : agreedHours(printed.get(unit.ref) ?? []);
    if (!found) continue;
    const { qualification, glh } = found;
    hours.set(qualification, { ...hours.get(qualification), [unit.id]: glh });
  }
  return [...hours].map(([from, lent]) => ({ from: lenderOf(from), hours: lent }));
}

/** An edition as its specification prints it, without what others lend to it. */
export function withoutLent({ lent: _, ...printed }: Qualification): Qualification {
  return printed;
}

function lenderOf({ id, version, title, number, awardingBody, level, levels }: Lender): Lender {
  const lender = { id, version, title, number, awardingBody, level };
  return levels === undefined ? lender : { ...lender, levels };
}

/**
 * A past edition with all that other specifications lent to it while it was the current one.
 *
 * @param past every edition that is shipped no more
 */
export async function editionThen(load: LoadEdition, past: PastEditions): Promise<Qualification> {
  const edition = await loaded(load);
  return { ...edition, lent: allLent(edition, await lendersOf(edition, past)) };
}

type LoadEdition = PastEditions extends ReadonlyMap<string, infer Load> ? Load : never;

/** The build has parsed it, as it has what is shipped. */
async function loaded(load: LoadEdition): Promise<Qualification> {
  return (await load()).default as Qualification;
}

/** The other qualifications as they were when an edition was the current one. */
async function lendersOf(
  { id, version }: Qualification,
  past: PastEditions,
): Promise<readonly Qualification[]> {
  const then = new Map<string, KnownEdition>();
  for (const one of [...qualifications.map(shippedEdition), ...[...past].map(pastEdition)]) {
    const known = then.get(one.id);
    if (one.id === id || one.version > version) continue;
    if (!known || one.version > known.version) then.set(one.id, one);
  }
  const lenders = await Promise.all([...then.values()].map(({ load }) => load()));
  return lenders.toSorted((a, b) => placeOf(a) - placeOf(b));
}

interface KnownEdition {
  readonly id: string;
  readonly version: string;
  readonly load: () => Promise<Qualification>;
}

function shippedEdition(edition: Qualification): KnownEdition {
  return { id: edition.id, version: edition.version, load: () => Promise.resolve(edition) };
}

function pastEdition([key, load]: readonly [string, LoadEdition]): KnownEdition {
  const [id = '', version = ''] = key.split(' ');
  return { id, version, load: () => loaded(load) };
}

/** Its place among those that are shipped; those that are no more come last. */
function placeOf({ id }: Qualification): number {
  const at = qualifications.findIndex((one) => one.id === id);
  return at < 0 ? qualifications.length : at;
}

const name = text(limits.title);
const lender = v.object({
  ...{ id: name, version: name, title: name, number: v.nullable(name), awardingBody: name },
  level: v.nullable(anyLevel),
  levels: v.exactOptional(v.picklist(levelScales)),
});
const lentSchema = v.array(v.object({ from: lender, hours: v.record(unitId, amount()) }));

/** What was kept of lent hours, from a device or a file; `undefined` where it cannot be read. */
export function parseLent(json: unknown): readonly LentHours[] | undefined {
  const parsed = v.safeParse(lentSchema, json);
  return parsed.success ? parsed.output : undefined;
}
