import * as v from 'valibot';
import { openKeyed, parseJson, findUnsafe, sealKeyed } from '../formats';
import type { Bytes } from '../formats';
import { parseEditRecords, planFormat, toEditRecords } from '../plan';
import type { Instant, SharedEdits } from '../plan';
import { fileOfDevice, fileOfPlan } from './file-names';
import type { Workspace } from './invitation';

/** What a device tells of itself. */
export interface DeviceFile {
  readonly device: string;
  /** The name by which colleagues know who writes there. */
  readonly who: string;
  /** When it wrote last. */
  readonly at: Instant;
  /** By the plan's id: a number that grows whenever the plan's file has something new. */
  readonly plans: Readonly<Record<string, number>>;
}

/** What a device tells of one plan. */
export interface PlanFile {
  readonly plan: string;
  readonly device: string;
  /** What the list of the device says of the plan once this file has come. */
  readonly number: number;
  readonly edits: SharedEdits;
  /** The edition of its qualification, whole, where a centre made it; `null` = it is shipped. */
  readonly edition: unknown;
}

export interface SealedFile {
  readonly name: string;
  readonly bytes: Bytes;
}

/** Why a file says nothing: it has not come whole yet or is not ours; or a newer version wrote it. */
type FileProblem = 'damaged' | 'newer-version';
type FileResult<Content> =
  | { readonly ok: true; readonly value: Content }
  | { readonly ok: false; readonly problem: FileProblem };

const maxPlans = 20_000;
const planShape = /^[\w-]{1,100}$/;
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const deviceSchema = v.object({
  who: v.pipe(v.string(), v.maxLength(200)),
  at: v.pipe(v.string(), v.isoTimestamp()),
  plans: v.pipe(
    v.array(v.strictTuple([v.pipe(v.string(), v.regex(planShape)), count])),
    v.maxLength(maxPlans),
  ),
});
const planSchema = v.object({
  format: count,
  number: count,
  edits: v.unknown(),
  edition: v.optional(v.unknown(), null),
});

/** The file of a device, sealed. */
export async function deviceFile(workspace: Workspace, told: DeviceFile): Promise<SealedFile> {
  const { device, who, at, plans } = told;
  return sealed(workspace, fileOfDevice(device), { who, at, plans: Object.entries(plans) });
}

/** The file of a plan, sealed. */
export async function planFile(workspace: Workspace, told: PlanFile): Promise<SealedFile> {
  const { plan, device, number, edits, edition } = told;
  const content = { format: planFormat, number, edits: toEditRecords(edits), edition };
  return sealed(workspace, fileOfPlan(plan, device), content);
}

async function sealed({ id, key }: Workspace, name: string, content: object): Promise<SealedFile> {
  return { name, bytes: await sealKeyed(JSON.stringify(content), key, boundTo(id, name)) };
}

/** A file opens in its own workspace and under its own name alone. */
function boundTo(workspace: string, name: string): string {
  return `${workspace}/${name}`;
}

/** What the file of a device tells. */
export async function readDeviceFile(
  workspace: Workspace,
  device: string,
  bytes: Bytes,
): Promise<FileResult<DeviceFile>> {
  const read = await opened(workspace, fileOfDevice(device), bytes, deviceSchema);
  if (!read.ok) return read;
  const { who, at, plans } = read.value;
  return { ok: true, value: { device, who, at, plans: Object.fromEntries(plans) } };
}

/** What the file of a plan tells. */
export async function readPlanFile(
  workspace: Workspace,
  { plan, device }: Pick<PlanFile, 'plan' | 'device'>,
  bytes: Bytes,
): Promise<FileResult<PlanFile>> {
  const read = await opened(workspace, fileOfPlan(plan, device), bytes, planSchema);
  if (!read.ok) return read;
  if (read.value.format > planFormat) return { ok: false, problem: 'newer-version' };
  const { number, edition } = read.value;
  const edits = editsIn(read.value.edits);
  if (!edits) return { ok: false, problem: 'damaged' };
  return { ok: true, value: { plan, device, number, edits, edition } };
}

/** There are more edits than any list of a plan is long: each is looked at by itself. */
function editsIn(records: unknown): SharedEdits | null {
  if (!Array.isArray(records) || records.some((one) => findUnsafe(one) !== null)) return null;
  return parseEditRecords(records);
}

async function opened<Content>(
  { id, key }: Workspace,
  name: string,
  bytes: Bytes,
  schema: v.GenericSchema<unknown, Content>,
): Promise<FileResult<Content>> {
  const text = await openKeyed(bytes, key, boundTo(id, name));
  if (!text.ok) {
    const isNewer = text.refusal.kind === 'newer-version';
    return { ok: false, problem: isNewer ? 'newer-version' : 'damaged' };
  }
  const parsed = v.safeParse(schema, parseJson(text.value));
  return parsed.success ? { ok: true, value: parsed.output } : { ok: false, problem: 'damaged' };
}
