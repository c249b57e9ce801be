/** What the column under a head holds. */
export type HeadKind =
  | 'code'
  | 'title'
  | 'level'
  | 'credits'
  | 'glh'
  | 'tqt'
  | 'group'
  /** Marks say which units are mandatory, or optional. */
  | 'mandatoryMark'
  | 'optionalMark'
  | 'other';

export const figureKinds = ['level', 'credits', 'glh'] as const;
/** A unit's total time is a figure of its row too, and is not kept: it is ten times its credits. */
export type FigureKind = (typeof figureKinds)[number] | 'tqt';

export function isFigureKind(kind: HeadKind | null): kind is FigureKind {
  return kind === 'level' || kind === 'credits' || kind === 'glh' || kind === 'tqt';
}

const patterns: readonly (readonly [HeadKind, RegExp])[] = [
  [
    'tqt',
    /^(?:tqt|tut|total (?:qualification|unit|learning) time|notional .*|nlh|learning time|total hours)$/u,
  ],
  [
    'glh',
    /^(?:(?:unit )?glh|(?:unit )?guided learning(?: hours?)?|gl(?: hours)?|(?:unit )?guided learning hours glh|glh hours|hours glh|guided hours|g l h|recommended glh)$/u,
  ],
  [
    'credits',
    /^(?:(?:unit |scqf |qcf |rqf |no of |number of )?credits?(?: values?| points?)?|cv|cr|cred|crs|credit val|points)$/u,
  ],
  ['level', /^(?:(?:unit |rqf |qcf |scqf |nqf )*(?:level|lvl|lev)|l)$/u],
  [
    'code',
    /^(?:(?:unit |ofqual |qcf |rqf |regulated |national |regulation |regulatory |accreditation |our |cfa |nos |awarding body |[a-z]{2,6} )*(?:ref|reference|refs|references|number|no|num|code|codes|id|urn|uan|nr|accreditation number)(?: (?:number|no|code|id|urn))?|unit reference urn|#|urn|uan)$/u,
  ],
  [
    'group',
    /^(?:mandatory ?(?:or)? ?optional|m ?(?:or)? ?o|m o|group|unit group|mandatory optional group|optional mandatory|status|core ?(?:or)? ?optional|man opt|unit type group)$/u,
  ],
  [
    'title',
    /^(?:(?:unit |module |component )?(?:title|name)(?: of (?:unit|the unit))?|units?|unit titles?|name of unit|title of unit|modules?|components?|(?:the )?(?:mandatory|optional|core|elective|additional|compulsory)(?: .{0,20})?units?(?: titles?)?(?: .{0,40})?|units? in .{1,30}|unit description)$/u,
  ],
  ['mandatoryMark', /^(?:mandatory|compulsory|core|mand|m)$/u],
  ['optionalMark', /^(?:optional|elective|electives|opt|o)$/u],
  [
    'other',
    /^(?:assessment.*|assessed.*|page.*|grading.*|grade.*|type|unit type|mapping.*|external.*|internal.*|delivery.*|exam.*|nos.*|barred.*|exclusions?|notes?|sector.*|ssa|owner.*|prerequisites?|equivalen.*|endors.*|method.*|subject.*|qualification.*)$/u,
  ],
];

/**
 * What the words of other heads say, in order. A head of a table of rules is none of them, and a word
 * that belongs to something else does not count: `level of study hours`.
 */
const byWords: readonly (readonly [HeadKind, RegExp, RegExp | null])[] = [
  [
    'tqt',
    /\b(?:tqt|tut|notional|total (?:unit|qualification|learning|study) (?:time|hours))\b/u,
    null,
  ],
  ['glh', /\b(?:glh|guided|oda|oriau dysgu|contact hours|taught hours)\b/u, /\b(?:non|not)\b/u],
  ['credits', /\b(?:credits?|credyd|credydau)\b/u, /\blevel\b/u],
  ['level', /\b(?:level|lefel)\b/u, /\b(?:credits?|hours)\b/u],
  [
    'code',
    /\b(?:ref|reference|code|urn|uan|cyfeirnod|rhif)\b/u,
    /\b(?:page|qualification|title|standards?|nos)\b/u,
  ],
  ['title', /\b(?:title|teitl)\b/u, /\b(?:qualification|pathway)\b/u],
];
const ofRules =
  /\b(?:min|minimum|max|maximum|required|requirement|total|number of|achieve|needed)\b/u;
const maxWords = 8;

/** A head over the units that may not be taken with the one beside them. */
export const barredHead =
  /\b(?:barred|excluded|exclusions?|mutually exclusive|incompatible)\b|\bnot (?:be )?(?:taken|combined|counted)\b/iu;

/** A head without case, brackets and marks. */
export function plainHead(text: string): string {
  return text
    .toLowerCase()
    .replace(/[*†‡¹²³]/gu, '')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}

/** What a head says that its column holds; `null` where it is no head that we know. */
export function headKind(text: string): HeadKind | null {
  const plain = plainHead(text);
  if (plain === '' || plain.length > 60) return null;
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** What a head of a list's columns says by the words in it, where it is none that we know. */
export function headKindByWords(text: string): HeadKind | null {
  const plain = plainHead(text);
  const words = plain.split(' ');
  if (words.length > maxWords) return null;
  const found = byWords.find(([, holds, not]) => holds.test(plain) && not?.test(plain) !== true);
  const kind = found?.[0] ?? null;
  return kind !== 'tqt' && ofRules.test(plain) ? null : kind;
}

const headWords = new Set(
  'unit units reference ref refs number no code title name level credit credits value values glh guided learning hours hour ofqual rqf qcf scqf urn uan tqt mandatory optional group i of the id component module cfa cv cr accreditation points scqf nqf lvl lev cred crs total time max min'.split(
    ' ',
  ),
);

/** How many words of a text are those of heads. */
export function countHeadWords(text: string): number {
  return plainHead(text)
    .split(' ')
    .filter((word) => headWords.has(word)).length;
}

/** Whether a line holds nothing but words of heads, one of them that of a figure. */
export function isHeadLine(text: string): boolean {
  const words = plainHead(text).split(' ');
  return words.length > 0 && words.length <= 24 && words.every((word) => headWords.has(word));
}
