import type { DateOrder } from '../../dates';
import type {
  LearnerList,
  LearnerRow,
  LineMeaning,
  Mapping,
  PastedTable,
  Role,
} from '../../exchange';
import { parseTable, proposedMapping, readLearners, roles, withRole } from '../../exchange';
import type { Pathway } from '../../catalogue';
import type { Learner } from '../../plan';

const nobody: LearnerList = { rows: [], remarks: [] };

/** A list of learners on its way in: the text as pasted, its columns, and what was read from it. */
export class PastedList {
  text = $state('');
  /** Whether learners who look like somebody else of the list or the cohort are added as well. */
  isWithDuplicates = $state(false);
  #table = $state.raw<PastedTable | null>(null);
  #mapping = $state.raw<Mapping>({ roles: [], dateOrder: null });
  readonly #present: () => readonly Learner[];
  readonly #pathways: () => readonly Pathway[];
  readonly #list = $derived.by(() => this.#readList());

  /**
   * @param present the learners of the cohort
   * @param pathways those that a learner can follow
   */
  constructor(present: () => readonly Learner[], pathways: () => readonly Pathway[]) {
    this.#present = present;
    this.#pathways = pathways;
  }

  get table(): PastedTable | null {
    return this.#table;
  }

  get mapping(): Mapping {
    return this.#mapping;
  }

  /** What a column can be used as. */
  get offered(): readonly Role[] {
    return roles.filter((role) => role !== 'pathway' || this.#pathways().length > 0);
  }

  get list(): LearnerList {
    return this.#list;
  }

  get learners(): readonly Learner[] {
    return this.#list.rows.flatMap(({ learner, problems }) =>
      learner && (this.isWithDuplicates || !problems.some(isDuplicate)) ? [learner] : [],
    );
  }

  /** How many rows hold a learner, hold none, and look like somebody else. */
  get counts(): { readonly found: number; readonly leftOut: number; readonly duplicates: number } {
    const { rows } = this.#list;
    const leftOut = rows.filter(({ learner }) => learner === null).length;
    const duplicates = rows.filter(({ problems }) => problems.some(isDuplicate)).length;
    return { found: rows.length - leftOut, leftOut, duplicates };
  }

  /** @param meaning what each line holds, where the planner says so */
  async read(text: string, meaning?: LineMeaning): Promise<void> {
    this.text = text;
    const table = await parseTable(text, meaning);
    // A quick typist is further on by now: the newest text alone counts.
    if (this.text !== text) return;
    this.#mapping = this.#withoutNeedless(proposedMapping(table));
    this.#table = table;
  }

  use(place: number, role: Role | null): void {
    this.#mapping = withRole(this.#mapping, place, role);
  }

  orderDates(dateOrder: DateOrder): void {
    this.#mapping = { ...this.#mapping, dateOrder };
  }

  clear(): void {
    this.text = '';
    this.#table = null;
    this.isWithDuplicates = false;
  }

  /** Where there are no pathways a column of them is one that is not used, and said to be. */
  #withoutNeedless(mapping: Mapping): Mapping {
    const place = mapping.roles.indexOf('pathway');
    return place >= 0 && this.#pathways().length === 0 ? withRole(mapping, place, null) : mapping;
  }

  #readList(): LearnerList {
    if (!this.#table) return nobody;
    const [present, newId] = [this.#present(), () => crypto.randomUUID()];
    const pathways = this.#pathways();
    return readLearners(this.#table, this.#mapping, { present, newId, pathways });
  }
}

function isDuplicate({ kind }: LearnerRow['problems'][number]): boolean {
  return kind === 'duplicate';
}
