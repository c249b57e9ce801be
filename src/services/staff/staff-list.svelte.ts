import type { FailureReason, Staff, StaffChange, Store } from '../../storage';
import { personKey } from '../../staffing';
import type { StaffMember } from '../../staffing';

type StaffStore = Pick<Store, 'watchStaff' | 'changeStaff' | 'eraseStaff'>;

/** What was done to the staff, as somebody would name it. */
export type StaffAction =
  | { readonly kind: 'added'; readonly names: readonly string[] }
  | { readonly kind: 'changed' | 'removed'; readonly name: string };

interface Step {
  readonly action: StaffAction;
  /** What takes it back. */
  readonly former: readonly StaffChange[];
}

/**
 * The staff of this device as a person edits them: every change is shown at once, kept at once, and
 * taken back step by step. What other tabs keep is taken over between changes.
 */
export class StaffList {
  readonly #store: StaffStore;
  #members = $state.raw<readonly StaffMember[] | null>(null);
  #unreadable = $state(0);
  #failure = $state.raw<FailureReason | null>(null);
  #steps = $state.raw<readonly Step[]>([]);
  #writing = 0;
  /** Changes that the device refused; they go along with the next one. */
  #refused: readonly StaffChange[] = [];
  #told: Staff = { state: 'loading' };

  constructor(store: StaffStore) {
    this.#store = store;
  }

  /** By name; `null` while it is not known. */
  get members(): readonly StaffMember[] | null {
    return this.#members;
  }

  /** Records that cannot be read. */
  get unreadable(): number {
    return this.#unreadable;
  }

  /** Why the staff cannot be read, or the last change was not kept. */
  get failure(): FailureReason | null {
    return this.#failure;
  }

  /** What undo would take back. */
  get last(): StaffAction | null {
    return this.#steps.at(-1)?.action ?? null;
  }

  /** Begins to follow the store. Returns what ends it. */
  follow(): () => void {
    return this.#store.watchStaff((staff) => {
      this.#told = staff;
      if (this.#writing === 0) this.#takeOver();
    });
  }

  async add(members: readonly StaffMember[]): Promise<void> {
    if (members.length === 0) return;
    const changes = members.map((member) => ({ id: member.id, member }));
    await this.#act({ kind: 'added', names: members.map(({ name }) => name) }, changes);
  }

  /** Changes of one person that follow each other are one step. */
  async change(member: StaffMember): Promise<void> {
    await this.#act({ kind: 'changed', name: member.name }, [{ id: member.id, member }]);
  }

  async remove({ id, name }: StaffMember): Promise<void> {
    await this.#act({ kind: 'removed', name }, [{ id, member: null }]);
  }

  async undo(): Promise<void> {
    const step = this.#steps.at(-1);
    if (!step) return;
    this.#steps = this.#steps.slice(0, -1);
    await this.#write(step.former);
  }

  /** Erases somebody from all that is kept here. What was done before can then not be undone any more. */
  async erase(id: string): Promise<number | null> {
    const erased = await this.#store.eraseStaff(id);
    this.#failure = erased.ok ? null : erased.failure.reason;
    if (!erased.ok) return null;
    this.#steps = [];
    return erased.value.rows;
  }

  async #act(action: StaffAction, changes: readonly StaffChange[]): Promise<void> {
    const former = changes.map(({ id }) => ({ id, member: this.#find(id) }));
    const last = this.#steps.at(-1);
    const goesOn =
      action.kind === 'changed' &&
      last?.action.kind === 'changed' &&
      last.former[0]?.id === former[0]?.id;
    const steps = goesOn ? this.#steps.slice(0, -1) : this.#steps;
    this.#steps = [...steps, { action, former: goesOn ? last.former : former }];
    await this.#write(changes);
  }

  #find(id: string): StaffMember | null {
    return this.#members?.find((member) => member.id === id) ?? null;
  }

  async #write(changes: readonly StaffChange[]): Promise<void> {
    this.#members = changed(this.#members ?? [], changes);
    this.#writing += 1;
    const all = [...this.#refused, ...changes];
    this.#refused = [];
    const kept = await this.#store.changeStaff(all);
    this.#writing -= 1;
    if (!kept.ok) this.#refused = [...all, ...this.#refused];
    this.#failure = kept.ok ? null : kept.failure.reason;
  }

  #takeOver(): void {
    if (this.#told.state === 'ready') {
      this.#members = this.#told.members;
      this.#unreadable = this.#told.unreadable;
      this.#failure = null;
    }
    if (this.#told.state === 'failed') this.#failure = this.#told.failure.reason;
  }
}

/** The list with changes made; who is new stands at the end until the list is read again. */
function changed(
  members: readonly StaffMember[],
  changes: readonly StaffChange[],
): readonly StaffMember[] {
  return changes.reduce<readonly StaffMember[]>((now, { id, member }) => {
    if (member === null) return now.filter((one) => one.id !== id);
    const isHere = now.some((one) => one.id === id);
    return isHere ? now.map((one) => (one.id === id ? member : one)) : [...now, member];
  }, members);
}

/** Whether somebody of the staff other than one has a name. */
export function isNameTaken(
  members: readonly StaffMember[],
  name: string,
  except: string | null = null,
): boolean {
  const key = personKey(name);
  return members.some((member) => member.id !== except && personKey(member.name) === key);
}
