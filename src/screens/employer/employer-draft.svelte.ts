import type { UnitId } from '../../catalogue';
import type { Asked } from '../../plan';
import type { Draft } from './draft';
import { firstDraft, fittedTo } from './draft';
import type { DraftKeeper } from './draft-keeper';

/** An employer's draft as reactive state: every change is kept on the device at once. */
export class EmployerDraft {
  readonly #keeper: DraftKeeper;
  readonly #key: string;
  readonly #asked: Asked;
  #draft: Draft;
  #isKept = $state(true);

  /** Whether an earlier visit's draft was found. */
  readonly wasThere: boolean;

  constructor(keeper: DraftKeeper, key: string, asked: Asked) {
    this.#keeper = keeper;
    this.#key = key;
    this.#asked = asked;
    const found = keeper.find(key);
    this.wasThere = found !== null;
    this.#draft = $state.raw(found ? fittedTo(asked, found) : firstDraft(asked));
  }

  get current(): Draft {
    return this.#draft;
  }

  /** Whether a reload would find the draft again. */
  get isKept(): boolean {
    return this.#isKept;
  }

  change(part: Partial<Draft>): void {
    this.#draft = { ...this.#draft, ...part };
    this.#isKept = this.#keeper.keep(this.#key, this.#draft);
  }

  choose(unit: UnitId, isChosen: boolean): void {
    this.change({ chosen: this.#listed(this.#draft.chosen, unit, isChosen) });
  }

  wish(unit: UnitId, isWished: boolean): void {
    this.change({ wished: this.#listed(this.#draft.wished, unit, isWished) });
  }

  note(unit: UnitId, note: string): void {
    this.change({ notes: { ...this.#draft.notes, [unit]: note } });
  }

  startAgain(): void {
    this.#draft = firstDraft(this.#asked);
    this.#keeper.forget(this.#key);
  }

  /** In the order in which the units were asked about. */
  #listed(units: readonly UnitId[], unit: UnitId, isIn: boolean): readonly UnitId[] {
    return this.#asked.mayChoose.filter((one) => (one === unit ? isIn : units.includes(one)));
  }
}
