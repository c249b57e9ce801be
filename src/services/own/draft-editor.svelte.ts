import { atStep, edited, openQuestions, redone, undone } from '../../authoring';
import type { DraftCommand, DraftDocument, DraftQuestion, ShownSource } from '../../authoring';
import type { KeptDraft, Store, StorageFailure } from '../../storage';

export type DraftSaving =
  | { readonly state: 'saved' | 'saving' | 'deleted' }
  | { readonly state: 'failed'; readonly failure: StorageFailure };

/** What a person did to the draft since it was last saved, to be done again on a newer state of it. */
type Action = (document: DraftDocument) => DraftDocument;

type DraftStore = Pick<Store, 'saveDraft' | 'loadDraft' | 'watchDraft'>;

export interface DraftEditorInput {
  readonly store: DraftStore;
  readonly document: DraftDocument;
  /** `null` for a draft that is new here. */
  readonly revision: string | null;
  readonly source: ShownSource | null;
  readonly now: () => string;
}

const retryAfterMs = 5_000;

/**
 * A draft that is open: its edits, undo and redo, and its saving. Every edit is saved at once; one
 * that meets a newer state of the draft, from another tab, is made again on that.
 */
export class DraftEditor {
  readonly source: ShownSource | null;
  readonly #store: DraftStore;
  readonly #now: () => string;
  #document: DraftDocument;
  #saving = $state.raw<DraftSaving>({ state: 'saved' });
  #wasChangedElsewhere = $state(false);
  #base: string | null;
  #pending: Action[] = [];
  #isBusy = false;
  #heard: KeptDraft | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor({ document, now, revision, source, store }: DraftEditorInput) {
    this.#document = $state.raw(document);
    this.#base = revision;
    this.#store = store;
    this.#now = now;
    this.source = source;
  }

  get document(): DraftDocument {
    return this.#document;
  }

  get saving(): DraftSaving {
    return this.#saving;
  }

  /** Whether another tab changed the draft while it was open here. */
  get wasChangedElsewhere(): boolean {
    return this.#wasChangedElsewhere;
  }

  get open(): readonly DraftQuestion[] {
    return openQuestions(this.#document.content);
  }

  /** Makes an edit as one step of undo. */
  edit(command: DraftCommand): void {
    const at = this.#now();
    this.#act((document) => edited(document, command, at));
  }

  undo(): void {
    this.#act(undone);
  }

  redo(): void {
    this.#act(redone);
  }

  /** Goes back, or forth again, to how the draft was after so many steps. */
  goTo(done: number): void {
    this.#act((document) => atStep(document, done));
  }

  /** Notes which edition was published from the draft. */
  notePublished(published: NonNullable<DraftDocument['published']>): void {
    this.#act((document) => ({ ...document, published }));
  }

  /** Saves a draft that is new here, or tries a failed save again. */
  async save(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    clearTimeout(this.#retry);
    this.#saving = { state: 'saving' };
    while (await this.#saveOnce());
    this.#isBusy = false;
    await this.#catchUp();
  }

  /** Takes over what other tabs save. Returns what ends it. */
  follow(): () => void {
    return this.#store.watchDraft(this.#document.id, (told) => {
      if (told.state === 'missing' && this.#base !== null && !this.#isBusy) {
        this.#base = null;
        this.#saving = { state: 'deleted' };
      }
      if (told.state !== 'ready') return;
      this.#heard = told;
      if (!this.#isBusy) void this.#catchUp();
    });
  }

  #act(action: Action): void {
    const next = action(this.#document);
    if (next === this.#document) return;
    this.#document = next;
    this.#pending.push(action);
    void this.save();
  }

  /** @returns whether there is more to save */
  async #saveOnce(): Promise<boolean> {
    const count = this.#pending.length;
    const source = this.#base === null ? this.source : null;
    const result = await this.#store.saveDraft(this.#document, this.#base, source);
    switch (result.kind) {
      case 'saved':
        this.#base = result.revision;
        this.#pending.splice(0, count);
        this.#saving = { state: this.#pending.length > 0 ? 'saving' : 'saved' };
        return this.#pending.length > 0;
      case 'newer':
        this.#takeOver(result);
        return true;
      case 'missing':
        this.#base = null;
        return true;
      case 'failed':
        this.#saving = { state: 'failed', failure: result.failure };
        if (result.failure.reason !== 'newer-version')
          this.#retry = setTimeout(() => void this.save(), retryAfterMs);
        return false;
    }
  }

  /** What another tab saved, with the edits that are not saved yet made again on it. */
  #takeOver({ document, revision }: KeptDraft): void {
    this.#document = this.#pending.reduce((made, action) => action(made), document);
    this.#base = revision;
    this.#wasChangedElsewhere = true;
  }

  async #catchUp(): Promise<void> {
    const heard = this.#heard;
    this.#heard = null;
    if (heard === null || heard.revision === this.#base) return;
    const now = await this.#store.loadDraft(this.#document.id);
    const isNews = now.state === 'ready' && now.revision !== this.#base;
    if (!isNews || this.#isBusy || this.#pending.length > 0) return;
    this.#takeOver(now);
    this.#saving = { state: 'saved' };
  }
}
