import type { Connector } from './clause';

/** Words that say nothing about how much of what: whatever is not listed makes a question. */
export const fillers: ReadonlySet<string> = new Set(
  [
    'the a an must be is are will shall need needs needed to by through via for',
    'learner learners candidate candidates student students trainee trainees apprentice apprentices',
    "learner's candidate's they required require requires requirement requirements necessary",
    'achieve achieved achieving achieves achievement complete completed completing completes completion',
    'earn earned earning collect collected collecting pick picked picking you',
    'gain gained gaining attain attained attaining obtain obtained obtaining pass passed passing',
    'select selected selecting choose chosen choosing take taken taking undertake undertaken',
    'come comes coming came drawn draw made successfully successful qualification qualifications',
    'value values worth number point points rule rules combination structure total overall combined',
    'award awarded certificate diploma count counted counts counting contribute contributed toward',
    'claim claimed claiming towards also then across within credit credits unit units of used totalling',
  ]
    .join(' ')
    .split(' '),
);

/** Fillers of several words; they may hold words that alone would make a question. */
export const fillerPhrases: readonly string[] = [
  'in order to',
  'have to',
  'has to',
  'must have',
  'there must be',
  'in order',
  'as follows',
  'as a',
  'this qualification',
  'this award',
  'this certificate',
  'this diploma',
  'this is',
  'that must',
  'that are',
  'that is',
  'that can',
  'that may',
  'which must',
  'in this qualification',
  'any combination of',
  'any of the',
  'any units',
  'any of',
  'out of the',
];

/** What learners do who take a part of it: the rule may hold for them alone. */
export const participles: ReadonlySet<string> = new Set(
  'taking choosing selecting undertaking completing achieving gaining passing attaining obtaining'.split(
    ' ',
  ),
);
export const learnerWords: readonly string[] = [
  ...['learner', 'learners', 'candidate', 'candidates', 'student', 'students'],
  ...['trainee', 'trainees', 'apprentice', 'apprentices', 'they'],
];
export const awardWords: readonly string[] = [
  ...['award', 'certificate', 'diploma', 'qualification', 'nvq', 'svq'],
];
export const verbs: ReadonlySet<string> = new Set(
  'must are is be come comes need needs shall will required'.split(' '),
);
export const permissions: ReadonlySet<string> = new Set(['may', 'can', 'could']);
export const placeWords: ReadonlySet<string> = new Set(['from', 'in', 'within', 'across', 'among']);
/** May stand between a number and what it counts. */
export const countingWords: ReadonlySet<string> = new Set(['of', 'the', 'total', 'overall']);
export const totalWords: ReadonlySet<string> = new Set(['total', 'overall', 'qualification']);
export const mandatoryWords: readonly string[] = ['mandatory', 'compulsory', 'core'];
export const optionalWords: readonly string[] = ['optional', 'elective'];
export const furtherWords: readonly string[] = [
  ...['further', 'additional', 'remaining', 'more', 'another', 'extra', 'other', 'balance', 'rest'],
];

/** What separates one statement from the next, and what that says; longer ones first. */
export const connectors: readonly (readonly [phrase: string, connector: Connector])[] = [
  ['of which', 'of-which'],
  ['of these', 'of-which'],
  ['of those', 'of-which'],
  ['must include', 'including'],
  ['which includes', 'including'],
  ['to include', 'including'],
  ['including', 'including'],
  ['comprising of', 'topic'],
  ['comprising', 'topic'],
  ['comprised of', 'topic'],
  ['consisting of', 'topic'],
  ['consists of', 'topic'],
  ['comprises of', 'topic'],
  ['comprises', 'topic'],
  ['composed of', 'topic'],
  ['made up of', 'topic'],
  ['made up from', 'topic'],
  ['made up as follows', 'topic'],
  ['together with', 'and'],
  ['along with', 'and'],
  ['as well as', 'and'],
  ['and then', 'and'],
  ['plus', 'and'],
  ['with', 'and'],
  ['and', 'and'],
  ['or', 'or'],
];

export const connectorMarks: Readonly<Record<string, Connector>> = {
  ',': 'and',
  ';': 'and',
  '+': 'and',
  '&': 'and',
  ':': 'topic',
  '-': 'topic',
  '(': 'aside',
  ')': 'and',
  '.': 'start',
};
