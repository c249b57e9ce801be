import { parseQualification } from '../../catalogue';
import type { Qualification } from '../../catalogue';
import { deviceFile, deviceOfFile, fileOfDevice, fileOfPlan, planFile } from '../../sharing';
import { readDeviceFile, readPlanFile } from '../../sharing';
import type { DeviceFile, PlanFile, SealedFile } from '../../sharing';
import { namesInFolder, readFolderFile, writeFolderFile } from '../../storage';
import type {
  FolderFailure,
  MergeOutcome,
  SharedFolder,
  SharedStanding,
  StorageFailure,
  Store,
  ToldByDevice,
} from '../../storage';
import type { Result } from '../../storage';

/** What an exchange with the other devices of a folder came to. */
export interface Exchange {
  /** The other devices, those that wrote last first. */
  readonly others: readonly DeviceFile[];
  /** Plans that have something of others now. */
  readonly changed: readonly Extract<MergeOutcome, { kind: 'changed' }>[];
  /** Files that have not come whole yet, or are damaged: they are tried again. */
  readonly waiting: number;
  /** Plans that a newer version of the app wrote, or that are on an edition that this one lacks. */
  readonly needNewer: number;
  /** Plans whose edits make no plan together. */
  readonly unreadable: number;
}

export type ExchangeFailure = FolderFailure | StorageFailure;

export interface ExchangeOptions {
  readonly now: () => string;
  /** What is to be kept with a qualification that others brought: see `keepReceived`. */
  readonly findingsOf: (edition: Qualification) => Promise<readonly string[]>;
  /** Told how many plans are done, and of how many. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Whether the folder was given up meanwhile: nothing more is read or written there. */
  readonly isOver?: () => boolean;
}

/**
 * Takes in what the other devices wrote to a folder, puts it together with what was done here, and
 * writes what they do not know. Each device writes files of its own only, so that none of two that
 * write at once is lost, whatever program carries the folder.
 */
export async function exchange(
  store: Store,
  folder: SharedFolder,
  options: ExchangeOptions,
): Promise<Result<Exchange, ExchangeFailure>> {
  try {
    return { ok: true, value: await new Round(store, folder, options).run() };
  } catch (error) {
    if (error instanceof Stopped) return { ok: false, failure: error.failure };
    throw error;
  }
}

/** Ends a round: what was done of it stays, and the next one does the rest. */
class Stopped extends Error {
  constructor(readonly failure: ExchangeFailure) {
    super(failure.message);
  }
}

function orStop<Value>(result: Result<Value, ExchangeFailure>): Value {
  if (!result.ok) throw new Stopped(result.failure);
  return result.value;
}

/** What a program that carries the folder does to a file while it writes or fetches it. */
const heldReasons: ReadonlySet<ExchangeFailure['reason']> = new Set(['locked', 'unknown']);

class Round {
  #waiting = 0;
  #needNewer = 0;
  #unreadable = 0;
  readonly #changed: Extract<MergeOutcome, { kind: 'changed' }>[] = [];

  constructor(
    readonly store: Store,
    readonly folder: SharedFolder,
    readonly options: ExchangeOptions,
  ) {}

  async run(): Promise<Exchange> {
    const devices = await this.#devices();
    const others = devices.filter(({ device }) => device !== this.folder.device);
    await this.#takeIn(others);
    await this.#tell(devices.find(({ device }) => device === this.folder.device));
    return {
      others: others.toSorted((a, b) => (a.at > b.at ? -1 : 1)),
      changed: this.#changed,
      waiting: this.#waiting,
      needNewer: this.#needNewer,
      unreadable: this.#unreadable,
    };
  }

  async #devices(): Promise<readonly DeviceFile[]> {
    const { handle, workspace } = this.folder;
    const names = orStop(await namesInFolder(handle));
    const read: DeviceFile[] = [];
    for (const name of names) {
      const device = deviceOfFile(name);
      if (device === null) continue;
      const bytes = await this.#bytesOf(name);
      const file = bytes && (await readDeviceFile(workspace, device, bytes));
      if (file?.ok) read.push(file.value);
      else this.#note(file?.problem);
    }
    return read;
  }

  /** `null` where there is no such file, or another program holds it just now. */
  async #bytesOf(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
    this.#goOn();
    const read = await readFolderFile(this.folder.handle, name);
    return !read.ok && heldReasons.has(read.failure.reason) ? null : orStop(read);
  }

  #goOn(): void {
    if (this.options.isOver?.() !== true) return;
    throw new Stopped({ reason: 'unknown', message: 'The folder was given up' });
  }

  #note(problem: 'damaged' | 'newer-version' | undefined): void {
    if (problem === 'newer-version') this.#needNewer += 1;
    else this.#waiting += 1;
  }

  async #takeIn(others: readonly DeviceFile[]): Promise<void> {
    const standings = new Map(
      orStop(await this.store.sharedPlans()).map((one) => [one.plan, one] as const),
    );
    const ids = new Set([
      ...standings.keys(),
      ...others.flatMap(({ plans }) => Object.keys(plans)),
    ]);
    let done = 0;
    for (const plan of ids) {
      await this.#takeInPlan(plan, standings.get(plan), others);
      done += 1;
      this.options.onProgress?.(done, ids.size);
    }
  }

  async #takeInPlan(
    plan: string,
    standing: SharedStanding | undefined,
    others: readonly DeviceFile[],
  ): Promise<void> {
    if (standing?.isLeft === true) return;
    const told: ToldByDevice[] = [];
    for (const { device, plans } of others) {
      const listed = plans[plan] ?? 0;
      const taken = standing?.taken[device] ?? 0;
      if (listed <= taken) continue;
      const file = await this.#planFile(plan, device);
      // A list may come before the file that it tells of: the one that lies there is an older one.
      if (file && file.number < listed) this.#waiting += 1;
      if (file && file.number > taken) told.push(file);
    }
    if (told.length === 0 && !standing?.isUnmerged) return;
    const outcome = orStop(await this.store.mergeShared(plan, told));
    if (outcome.kind === 'changed') this.#changed.push(outcome);
    if (outcome.kind === 'unknown-edition') this.#needNewer += 1;
    if (outcome.kind === 'unreadable') this.#unreadable += 1;
  }

  async #planFile(plan: string, device: string): Promise<PlanFile | null> {
    const { workspace } = this.folder;
    const bytes = await this.#bytesOf(fileOfPlan(plan, device));
    const file = bytes && (await readPlanFile(workspace, { plan, device }, bytes));
    if (!file?.ok) {
      this.#note(file?.problem);
      return null;
    }
    await this.#keepEdition(file.value.edition);
    return file.value;
  }

  /** What a centre made comes along; one that cannot be kept leaves the plan on an unknown edition. */
  async #keepEdition(edition: unknown): Promise<void> {
    if (edition === null) return;
    const parsed = parseQualification(edition);
    if (!parsed.ok) return;
    const { qualification } = parsed;
    const { id, version } = qualification;
    if (orStop(await this.store.findEdition(id, version))) return;
    await this.store.keepReceived(qualification, await this.options.findingsOf(qualification));
  }

  async #tell(before: DeviceFile | undefined): Promise<void> {
    const shared = orStop(await this.store.sharedPlans()).filter(({ isLeft }) => !isLeft);
    const own = shared.filter(({ number }) => number > 0);
    // Where the folder has lost our list, it may have lost our files as well.
    for (const one of own) if (!before || one.number > one.told) await this.#tellPlan(one);
    const plans = Object.fromEntries(own.map(({ plan, number }) => [plan, number]));
    const { device, who } = this.folder;
    if (before?.who === who && isSame(before.plans, plans)) return;
    const at = this.options.now();
    await this.#write(await deviceFile(this.folder.workspace, { device, who, at, plans }));
  }

  async #tellPlan({ plan }: SharedStanding): Promise<void> {
    const shared = orStop(await this.store.sharedToTell(plan));
    if (!shared) return;
    const { device, workspace } = this.folder;
    const { edits, edition, number } = shared;
    await this.#write(await planFile(workspace, { plan, device, number, edits, edition }));
    orStop(await this.store.noteTold(plan, number));
  }

  async #write({ name, bytes }: SealedFile): Promise<void> {
    this.#goOn();
    orStop(await writeFolderFile(this.folder.handle, name, new Blob([bytes])));
  }
}

function isSame(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

/** Which file of a folder tells that it is shared already; `null` = it is not. */
export async function sharedBefore(
  handle: FileSystemDirectoryHandle,
): Promise<Result<readonly string[], FolderFailure>> {
  const names = await namesInFolder(handle);
  if (!names.ok) return names;
  return { ok: true, value: names.value.flatMap((name) => deviceOfFile(name) ?? []) };
}

/** Whether the key of a workspace opens what some device wrote to a folder. */
export async function opensFolder(
  { workspace, handle }: Pick<SharedFolder, 'workspace' | 'handle'>,
  devices: readonly string[],
): Promise<boolean> {
  for (const device of devices) {
    const bytes = await readFolderFile(handle, fileOfDevice(device));
    if (!bytes.ok || !bytes.value) continue;
    const file = await readDeviceFile(workspace, device, bytes.value);
    if (file.ok || file.problem === 'newer-version') return true;
  }
  return false;
}
