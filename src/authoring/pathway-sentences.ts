import { pathwayKey, pathwayNoun } from './pathway-headings';

/** A sentence that is about the learners of named pathways only. */
export interface PathwaySentence {
  /** The names as printed: `dementia`, `pathway 2`. */
  readonly names: readonly string[];
  /** What it demands of them, as a sentence for everyone. */
  readonly rest: string;
}

const noun = `${pathwayNoun}s?`;
const who = '(?:(?:the |all )?(?:learners|candidates|students|apprentices|trainees|those))';
const must = '(?:must|need to|have to|are required to|should)';
const follow =
  '(?:following|on|taking|undertaking|choosing|selecting|completing|doing|registered (?:on|for)|who (?:choose|take|follow|select|undertake|are (?:on|following|taking)|have chosen))';
/** `the dementia pathway`, `the Lifting or Paving routes`, `Pathway 2`. */
const some = `(?:the )?((?:[^,:;.]{2,80}? )?${noun}(?: (?:\\d{1,2}|[A-H])\\b)?)`;

const patterns: readonly RegExp[] = [
  new RegExp(`^${who} ${follow} ${some},? (${must} .+)$`, 'iu'),
  new RegExp(`^(?:for|on|in) ${some}[,:]? (?:${who} )?(${must} .+)$`, 'iu'),
  new RegExp(`^to (?:achieve|complete|gain) ${some},? (?:${who} )?(${must} .+)$`, 'iu'),
  new RegExp(`^${some}(?: ?[:–-]) (?:${who} )?((?:${must}|(?:a )?minimum|at least) .+)$`, 'iu'),
];
/** Words that belong to no pathway's name: the sentence says something else of it. */
const ofNone =
  /\b(?:each|every|all|any|both|either|one|chosen|selected|relevant|other|this|that|addition|to|not|only|than|from|with|without|who|if|aged|credits?|units?|groups?)\b/iu;

/** Takes off who is meant: `Learners following the dementia pathway must …`; `null` where nobody is. */
export function pathwaySentence(sentence: string): PathwaySentence | null {
  const plain = sentence.replace(/^\s*[•●▪■◦○·*–-]\s*/u, '');
  for (const pattern of patterns) {
    const [, named, rest] = pattern.exec(plain) ?? [];
    if (named === undefined || rest === undefined || ofNone.test(named)) continue;
    const names = named.split(/ (?:and|or) |, /iu).map((name) => name.trim());
    if (names.every((name) => pathwayKey(name) !== '' || /\d|[A-H]$/u.test(name))) {
      const isDemand = new RegExp(`^${must} `, 'iu').test(rest);
      return { names, rest: isDemand ? `Learners ${rest}` : rest };
    }
  }
  return null;
}

const chooses = new RegExp(
  `^${who} ${must} (?:choose|select|follow|complete|take) (?:only )?(?:one|1|a) (?:of the (?:\\p{L}+ )?|optional |single )?${noun}(?: (?:below|from (?:the (?:list|options) below|the following|those below)))?\\W*$`,
  'iu',
);

/** `Learners must choose one of the following pathways.` says what pathways are. */
export function choosesPathway(sentence: string): boolean {
  return chooses.test(sentence.trim());
}

const whole = new RegExp(
  `(?:,| and|, and|,? plus) (?:all|both)(?: of)?(?: the)?(?: mandatory)? units (?:of|from|in|for|on|within) (?:one|their|the|a)(?: of the)?(?: (?:chosen|selected|following|optional))? ${noun}(?= ?[.,;]|$)`,
  'iu',
);

/** `… and all units of one pathway`: whatever stands under a pathway is mandatory on it. */
export function demandsWholePathway(sentence: string): boolean {
  return whole.test(sentence);
}

/** The sentence without what it says of the units of pathways. */
export function withoutWholePathway(sentence: string): string {
  return sentence.replace(whole, '');
}

const ofThis = new RegExp(
  `\\b(?:(mandatory|optional) units (?:of|from|in|for|on|within)|(?:from|in|within|of)) (?:this|the chosen) ${noun}\\b`,
  'giu',
);

/**
 * Names the groups of a pathway where its sentences say `this pathway`.
 *
 * @param groupsOf the pathway's own groups, all of them or those of a kind
 */
export function withOwnGroups(
  sentence: string,
  groupsOf: (kind: string | null) => readonly string[],
): string {
  return sentence.replace(ofThis, (words, kind: string | undefined) => {
    const ids = groupsOf(kind?.toLowerCase() ?? null);
    if (ids.length === 0) return words;
    const lead = kind === undefined ? words.split(' ')[0] : `${kind} units from`;
    return `${lead ?? ''} Group ${ids.join(' and Group ')}`;
  });
}
