import type { Plan } from '../../plan';
import type { ListedPlan, LoadedPlan, SaveResult, Store, StoredPlan } from '../../storage';
import type { ActionResult, PlanListAction } from './action-result';
import { download } from '../download';
import { unloaded } from '../unloaded';

type Listed = Pick<ListedPlan, 'id' | 'name'>;
type FoundPlan = Extract<LoadedPlan, { state: 'ready' }>;

/** Carries out what is asked on the list of plans, and remembers the last result. */
export class PlanListActions {
  readonly #store: Store;
  readonly #tell: (result: ActionResult) => void;
  #result = $state.raw<ActionResult | null>(null);

  /** @param tell hears every result, for screen readers */
  constructor(store: Store, tell: (result: ActionResult) => void) {
    this.#store = store;
    this.#tell = tell;
  }

  get result(): ActionResult | null {
    return this.#result;
  }

  async duplicate(listed: Listed, name: string): Promise<void> {
    const found = await this.load(listed, 'duplicate');
    if (!found) return;
    const kept = await this.#store.keepCopy(found.stored.plan, name);
    this.note(
      kept.ok
        ? { kind: 'duplicated', name }
        : { kind: 'failed', asked: 'duplicate', failure: kept.failure },
    );
  }

  async delete({ id, name }: Listed): Promise<void> {
    const removed = await this.#store.remove(id);
    if (!removed.ok) this.note({ kind: 'failed', asked: 'delete', failure: removed.failure });
    else if (removed.value) this.note({ kind: 'deleted', deleted: removed.value });
    else this.note({ kind: 'overtaken', name, by: 'deletion' });
  }

  async undelete(deleted: StoredPlan): Promise<void> {
    const result = await this.#store.undelete(deleted);
    this.note(afterSaving(result, 'undelete', deleted.plan));
  }

  /** Tells the last result no more: what happened since may have overtaken its undo. */
  dismiss(): void {
    this.#result = null;
  }

  /** @returns whether the plan is on the device, so that it can be opened */
  async keepSample(plan: Plan): Promise<boolean> {
    const result = await this.#store.save(plan, null);
    if (result.kind === 'saved') return true;
    this.note(afterSaving(result, 'open-sample', plan));
    return false;
  }

  async export(listed: Listed): Promise<void> {
    const found = await this.load(listed, 'export');
    if (!found) return;
    const { plan } = found.stored;
    try {
      const { planFile } = await import('../backup/plan-file');
      const file = await planFile(plan, found.qualification);
      download(file);
      const learners = plan.cohort.learners.length;
      this.note({ kind: 'exported', fileName: file.fileName, learners });
    } catch (error) {
      this.note({ kind: 'failed', asked: 'export', failure: unloaded(error) });
    }
  }

  /**
   * The list holds summaries: what is to be copied or exported is read when it is asked for.
   *
   * @returns `null` where it cannot be read, which is told
   */
  async load({ id, name }: Listed, asked: PlanListAction): Promise<FoundPlan | null> {
    const loaded = await this.#store.load(id);
    if (loaded.state === 'ready') return loaded;
    if (loaded.state === 'missing') this.note({ kind: 'overtaken', name, by: 'deletion' });
    else this.note({ kind: 'failed', asked, failure: loaded.failure });
    return null;
  }

  /** Tells the result of what was done elsewhere. */
  note(result: ActionResult): void {
    this.#result = result;
    this.#tell(result);
  }
}

function afterSaving(result: SaveResult, asked: PlanListAction, { name }: Plan): ActionResult {
  switch (result.kind) {
    case 'saved':
      return { kind: 'undeleted', name };
    case 'newer':
      return { kind: 'overtaken', name, by: 'change' };
    case 'missing':
      return { kind: 'overtaken', name, by: 'deletion' };
    case 'failed':
      return { kind: 'failed', asked, failure: result.failure };
  }
}
