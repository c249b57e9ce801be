import { deepEqual } from '../../catalogue';
import type { UnitId } from '../../catalogue';
import type { Instant } from '../../plan';
import type { Asked, AnswerDraft, AnswerMade, JobTheme } from '../../request';
import { firstDraft, fittedTo } from '../../request';
import type { DraftKeeper, Kept } from './draft-keeper';

/** An employer's draft as reactive state: every change is kept on the device at once. */
export class EmployerDraft {
  readonly #keeper: DraftKeeper;
  readonly #key: string;
  readonly #asked: Asked;
  #draft: AnswerDraft;
  #made = $state.raw<AnswerMade | null>(null);
  #job = $state.raw<readonly JobTheme[] | null>(null);
  #isKept = $state(true);
  /** What was there before it was started again, for as long as nothing else was entered. */
  #before = $state.raw<Kept | null>(null);

  /** Whether an earlier visit's entries were found. */
  readonly wasThere: boolean;

  /** @param key names the request; the same for its link and its file */
  constructor(keeper: DraftKeeper, key: string, asked: Asked) {
    this.#keeper = keeper;
    this.#key = key;
    this.#asked = asked;
    const found = this.#find();
    this.#draft = $state.raw(found?.draft ?? firstDraft(asked));
    this.#made = found?.made ?? null;
    this.#job = found?.job ?? null;
    this.wasThere = found !== null && !deepEqual(found.draft, firstDraft(asked));
    this.#isKept = keeper.isAble;
  }

  get current(): AnswerDraft {
    return this.#draft;
  }

  /** `null` = the answer was not made yet. */
  get made(): AnswerMade | null {
    return this.#made;
  }

  /** What the job involves; `null` = not said yet. */
  get job(): readonly JobTheme[] | null {
    return this.#job;
  }

  /** Whether there is anything in it that could be signed. */
  get isEmpty(): boolean {
    return !this.namesUnits && this.#draft.remark.trim() === '';
  }

  /** Whether it says anything of units; a remark may be about several apprentices at once. */
  get namesUnits(): boolean {
    const { chosen, wished, notes } = this.#draft;
    const isNoted = Object.values(notes).some((text) => text.trim() !== '');
    return chosen.length + wished.length > 0 || isNoted;
  }

  /** Whether a reload would find the draft again. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** Whether leaving the page would lose something. */
  get isAtRisk(): boolean {
    return !this.#isKept && !deepEqual(this.#draft, firstDraft(this.#asked));
  }

  get canTakeUpAgain(): boolean {
    return this.#before !== null;
  }

  /** Takes over what another tab with the same request has entered since. */
  follow(): void {
    const found = this.#isKept ? this.#find() : null;
    if (!found) return;
    if (!deepEqual(found.draft, this.#draft)) this.#draft = found.draft;
    this.#made = found.made;
  }

  change(part: Partial<AnswerDraft>): void {
    const made = this.#made && { ...this.#made, isCurrent: false };
    this.#put({ draft: { ...this.#draft, ...part }, made, job: this.#job });
  }

  describeJob(job: readonly JobTheme[]): void {
    this.#put({ draft: this.#draft, made: this.#made, job });
  }

  choose(unit: UnitId, isChosen: boolean): void {
    this.follow();
    this.change({ chosen: this.#listed(this.#draft.chosen, unit, isChosen) });
  }

  /** Chooses a unit in place of others. */
  swap(out: readonly UnitId[], unit: UnitId): void {
    this.follow();
    const left = this.#draft.chosen.filter((one) => !out.includes(one));
    this.change({ chosen: this.#listed(left, unit, true) });
  }

  wish(unit: UnitId, isWished: boolean): void {
    this.follow();
    this.change({ wished: this.#listed(this.#draft.wished, unit, isWished) });
  }

  note(unit: UnitId, note: string): void {
    this.follow();
    this.change({ notes: { ...this.#draft.notes, [unit]: note } });
  }

  /** The answer as it is now went out as a link or a file. */
  markMade(at: Instant): void {
    this.#put({ draft: this.#draft, made: { at, isCurrent: true }, job: this.#job });
  }

  startAgain(): void {
    const before = { draft: this.#draft, made: this.#made, job: this.#job };
    this.#put({ draft: firstDraft(this.#asked), made: null, job: this.#job });
    this.#before = before;
  }

  takeUpAgain(): void {
    if (this.#before) this.#put(this.#before);
  }

  #put(kept: Kept): void {
    this.#draft = kept.draft;
    this.#made = kept.made;
    this.#job = kept.job;
    this.#before = null;
    this.#isKept = this.#keeper.keep(this.#key, kept);
  }

  #find(): Kept | null {
    const found = this.#keeper.find(this.#key);
    return found && { ...found, draft: fittedTo(this.#asked, found.draft) };
  }

  /** In the order in which the units were asked about. */
  #listed(units: readonly UnitId[], unit: UnitId, isIn: boolean): readonly UnitId[] {
    return this.#asked.mayChoose.filter((one) => (one === unit ? isIn : units.includes(one)));
  }
}
