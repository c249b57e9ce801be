import type {
  GroupKind,
  Level,
  LevelScale,
  PathwayGroupKind,
  Qualification,
  RulePart,
} from '../catalogue';
import type { AskedReason } from './sentences/clause';
import type { Place, SourceDocument } from './source';

/** A value as it was read, and where. */
export interface Read<Value> {
  readonly value: Value;
  readonly place: Place;
  /** What is printed there, where the reading mended it: `1/506/1921` for J/506/1921. */
  readonly printed?: string;
}

export interface HoursPrinted {
  readonly min: number;
  readonly max: number;
}

export interface DraftFacts {
  readonly title: Read<string> | null;
  readonly awardingBody: Read<string> | null;
  /** The Ofqual qualification number. */
  readonly number: Read<string> | null;
  readonly level: Read<Level> | null;
  readonly levels: LevelScale;
  readonly credits: Read<number> | null;
  /** Total qualification time in hours. */
  readonly tqt: Read<number> | null;
  /** Guided learning hours; a single printed figure has `min` equal to `max`. */
  readonly glh: Read<HoursPrinted> | null;
  /** First and last day of registration (YYYY-MM-DD). */
  readonly startsOn: Read<string> | null;
  readonly endsOn: Read<string> | null;
  /** A specification that is sent out for comment. */
  readonly consultation: Read<string> | null;
  /** The line that names the document's edition. */
  readonly edition: Read<string> | null;
}

/** `null` = not printed, or printed in a way that a question asks about. */
export interface DraftUnit {
  /** The Ofqual reference where one is printed, else a name such as `unit-3`. */
  readonly id: string;
  readonly ref: Read<string> | null;
  readonly localRef: Read<string> | null;
  readonly title: Read<string>;
  readonly level: Read<Level> | null;
  readonly credits: Read<number> | null;
  readonly glh: Read<number> | null;
  /** The row it was read from. */
  readonly place: Place;
}

export interface DraftGroup {
  readonly id: string;
  readonly title: string;
  readonly kind: GroupKind;
  readonly units: readonly DraftUnit[];
  /** Its heading, or its first unit where there is none. */
  readonly place: Place;
}

/** One of several ways through the qualification, as far as the document sets it out. */
export interface DraftPathway {
  readonly id: string;
  readonly title: string;
  /** The kind of a group on this pathway, by the group's id; other groups keep their own. */
  readonly groups: Readonly<Record<string, PathwayGroupKind>>;
  readonly place: Place;
}

/** What a rule says and its name; where it is printed is its draft rule's. */
export type NamedRule = RulePart & {
  readonly id: string;
  readonly binding: 'required' | 'advisory';
};

/** A printed sentence, or a row of a table of rules. */
export interface DraftRule {
  readonly sentence: string;
  readonly place: Place;
  /** The heading it stands under. */
  readonly section: string;
  /** The id of the pathway that it is about; left out where it is about every learner. */
  readonly pathway?: string;
  /** `null` where it is left to the person: a question stands beside it. */
  readonly reading: readonly NamedRule[] | null;
}

export type UnitField = 'ref' | 'title' | 'level' | 'credits' | 'glh';
export type FactName = Exclude<keyof DraftFacts, 'levels'>;

/** What a question is about. */
export type About =
  | {
      readonly kind: 'unit';
      readonly id: string;
      readonly title: string;
      readonly field: UnitField;
    }
  | { readonly kind: 'group'; readonly id: string }
  | { readonly kind: 'rule'; readonly sentence: string }
  | { readonly kind: 'fact'; readonly fact: FactName }
  | { readonly kind: 'document' };

export type QuestionCode =
  /** Notices (`questions.ts`): what was mended or decided, and can be taken back. */
  | 'reference-mended'
  | 'mark-removed'
  | 'columns-by-sum'
  | 'title-joined'
  | 'unit-repeated'
  | 'several-qualifications'
  /** Questions. */
  | 'reference-doubtful'
  | 'title-unclear'
  | 'title-broken'
  | 'figure-missing'
  | 'figure-unclear'
  | 'figure-unlikely'
  | 'columns-unclear'
  | 'columns-swapped'
  | 'levels-missing'
  | 'sum-differs'
  | 'unit-twice'
  | 'pages-differ'
  | 'group-kind'
  | 'group-carried'
  | 'group-empty'
  | 'group-unnamed'
  | 'group-pathway'
  | 'pathways-unclear'
  | 'pathways-said'
  | 'rule-unread'
  | 'fact-missing'
  | 'facts-differ'
  | 'column-unknown'
  | 'units-missing'
  | 'unit-unread'
  | 'document-cut';

export interface ReadingQuestion {
  readonly code: QuestionCode;
  /** A notice only tells; a question waits for an answer. */
  readonly severity: 'question' | 'notice';
  readonly about: About;
  readonly place: Place;
  /** What stands in the document. */
  readonly read: string | null;
  /** What is most likely meant. */
  readonly proposed: string | null;
  /** Why a sentence was not read. */
  readonly reason?: AskedReason;
  /** What an unread sentence most likely says. */
  readonly rules?: readonly NamedRule[];
  /** Ids of the units that a question about a column or a group of them is about. */
  readonly units?: readonly string[];
  /** The id of the pathway that an unread sentence is about. */
  readonly pathway?: string;
  /** Ids of the pathways on which a group counts most likely. */
  readonly pathways?: readonly string[];
}

/** Neighbouring rows, or a column, of the document that nothing in the draft comes from. */
export interface Unread {
  readonly place: Place;
  /** How many rows from there on. */
  readonly rows: number;
  /** How the first of them begins. */
  readonly text: string;
}

/** A qualification as far as a document tells: every value says where it was read. */
export interface Draft {
  readonly facts: DraftFacts;
  readonly groups: readonly DraftGroup[];
  /** None where the document has none, or they could not be made out. */
  readonly pathways: readonly DraftPathway[];
  readonly rules: readonly DraftRule[];
  readonly questions: readonly ReadingQuestion[];
  readonly unread: readonly Unread[];
  /** The qualification itself, where it came in our own format and nothing had to be read. */
  readonly original?: Qualification;
  /** What it was read from, to be shown beside it. */
  readonly source: SourceDocument;
}
