import type { Meaning } from './roles';

/** Whose column it is, and words that say nothing about what stands in it. */
export const fillers = [
  ...[
    'learner',
    'learners',
    'learn',
    'student',
    'students',
    'apprentice',
    'apprentices',
    'trainee',
  ],
  ...[
    'candidate',
    'candidates',
    'participant',
    'participants',
    'delegate',
    'delegates',
    'employee',
  ],
  ...['staff', 'member', 'person', 'pupil', 'individual', 'the', 'of', 's', 'in', 'full', 'legal'],
  ...['official', 'current', 'your', 'as', 'on', 'at', 'if', 'known', 'their', 'or', 'and', 'a'],
  ...['dd', 'mm', 'yy', 'yyyy', 'ddmmyyyy', 'digit', 'digits', 'format', 'required', 'mandatory'],
  ...[
    'optional',
    'one',
    'only',
    'uk',
    'pearson',
    'btec',
    'edexcel',
    'proqual',
    'imi',
    'sfj',
    'ocr',
  ],
  ...[
    'aqa',
    'ncfe',
    'highfield',
    'city',
    'guilds',
    'awarding',
    'body',
    'lrs',
    'with',
    'ilr',
    'mis',
  ],
  ...[
    'to',
    'be',
    'is',
    'our',
    'my',
    'per',
    'card',
    'certificate',
    'passport',
    'photo',
    'will',
    'appear',
  ],
  ...['what', 'when', 'who', 'did', 'do', 'does', 'you', 'awards', 'award', 'lrn', 'cand', 'stu'],
  ...['appr', 'lnr', 'please', 'enter'],
];

/** Groups of words of which a heading must have one each, and more that it may have. */
export interface Pattern {
  readonly meaning: Meaning;
  readonly needs: readonly (readonly string[])[];
  readonly may?: readonly string[];
}

/** Welsh words stand in the headings of bilingual registers. */
const names = ['name', 'names', 'nam', 'enw', 'enwau'];
const dates = ['date', 'day', 'on', 'dt', 'dyddiad'];
const numbers = [
  ...[
    'number',
    'numbers',
    'no',
    'nr',
    'num',
    'nbr',
    'ref',
    'reference',
    'refno',
    'id',
    'identifier',
  ],
  ...['code', 'uln', 'urn', 'lrn', 'enr', 'scn', 'uci', 'upn', 'adno', 'admno', 'cen', 'idno'],
];
const starting = [
  ...['start', 'starts', 'started', 'starting', 'commenced', 'commencement', 'commencing'],
  ...['commence', 'enrolment', 'enrollment', 'enrolled', 'enrol', 'registration', 'registered'],
  ...[
    'reg',
    'regd',
    'joined',
    'joining',
    'induction',
    'begin',
    'begins',
    'began',
    'beginning',
    'dechrau',
  ],
];
const started = ['start', 'starts', 'started', 'commenced', 'enrolled', 'joined', 'registered'];
const learning = [
  ...['course', 'programme', 'program', 'prog', 'qualification', 'qual', 'training', 'learning'],
  ...['apprenticeship', 'actual', 'planned', 'original', 'aim', 'orig', 'act', 'plan', 'teaching'],
  ...[
    'episode',
    'run',
    'batch',
    'intake',
    'cohort',
    'delivery',
    'framework',
    'standard',
    'diploma',
    'nvq',
  ],
];
const people = [
  ...['learner', 'student', 'apprentice', 'trainee', 'candidate', 'participant', 'delegate'],
  ...['learners', 'students', 'apprentices', 'trainees', 'candidates', 'participants', 'delegates'],
  ...['pupil', 'employee', 'person', 'persons', 'colleague', 'colleagues', 'attendee', 'attendees'],
  ...['operative', 'worker', 'intern', 'who', 'dysgwr'],
];
const employers = [
  ...['employer', 'employers', 'company', 'organisation', 'organization', 'workplace', 'business'],
  ...[
    'firm',
    'employing',
    'organisations',
    'org',
    'client',
    'placement',
    'branch',
    'store',
    'salon',
  ],
  ...['practice', 'garage', 'dealership', 'cyflogwr', 'institution', 'sponsor', 'sponsoring'],
];

/** Whose numbers learners have: systems of colleges and e-portfolios among them. */
const systems = [
  ...[
    'unique',
    'reg',
    'membership',
    'admission',
    'system',
    'exam',
    'college',
    'onefile',
    'file',
    'maytas',
  ],
  ...[
    'payroll',
    'plr',
    'staff',
    'aptem',
    'bud',
    'ebs',
    'prosolution',
    'tribal',
    'portfolio',
    'eportfolio',
    'pics',
    'vtct',
    'laser',
    'odyssey',
    'scottish',
  ],
];

/** Tried in order: the first that fits is meant. */
export const patterns: readonly Pattern[] = [
  { meaning: 'birth', needs: [['dob', 'birth', 'born', 'birthday', 'birthdate']], may: dates },
  {
    meaning: 'name',
    needs: [
      ['surname', 'family', 'last'],
      ['first', 'forename', 'given'],
    ],
    may: names,
  },
  {
    meaning: 'middle',
    needs: [
      ['forename', 'first', 'given'],
      ['2', '3'],
    ],
    may: names,
  },
  {
    meaning: 'given',
    needs: [['forename', 'forenames', 'firstname', 'fname', 'givenname', 'givennames']],
    may: [...names, 'first', 'given', '1'],
  },
  {
    meaning: 'given',
    needs: [['first', 'given', 'fore', 'christian', '1st', 'cyntaf']],
    may: [...names, 'name1'],
  },
  {
    meaning: 'family',
    needs: [['cyfenw', 'surname', 'surnames', 'lastname', 'lname', 'sname']],
    may: [...names, 'family', 'last'],
  },
  { meaning: 'family', needs: [['family', 'last', 'second', 'sur', '2nd']], may: names },
  {
    meaning: 'middle',
    needs: [
      ['middle', 'other', 'additional'],
      [...names, 'initial', 'initials'],
    ],
  },
  { meaning: 'middle', needs: [['middlename', 'middlenames', 'middle']] },
  {
    meaning: 'known-as',
    needs: [['preferred', 'chosen', 'nickname', 'aka', 'alias']],
    may: [...names, 'first', 'fore', 'forename', 'given'],
  },
  { meaning: 'known-as', needs: [['known'], ['as']], may: names },
  { meaning: 'family', needs: [['sir'], names] },
  { meaning: 'initials', needs: [['initials', 'initial']] },
  {
    meaning: 'name',
    needs: [[...names, 'fullname']],
    may: [...people, 'initials', 'initial', 'display'],
  },
  { meaning: 'name', needs: [people], may: ['details', 'detail'] },
  { meaning: 'employer', needs: [['place'], ['work', 'employment']] },
  { meaning: 'employer', needs: [['employed'], ['by', 'with', 'where', 'at']], may: ['where'] },
  { meaning: 'employer', needs: [['trading'], names] },
  { meaning: 'employer', needs: [['emp'], names] },
  { meaning: 'employer', needs: [['emp']] },
  {
    meaning: 'employer',
    needs: [employers],
    may: [
      ...names,
      'unit',
      'host',
      'trading',
      'employment',
      'main',
      'work',
      'place',
      'site',
      'address',
      'provider',
      'details',
    ],
  },
  {
    meaning: 'row-number',
    needs: [['row', 'line', 'sn', 'serial', 'item', 'seq', 'sequence']],
    may: ['no', 'number', 'n'],
  },
  {
    meaning: 'start',
    needs: [[...starting, 'sign', 'signup'], dates],
    may: [...learning, ...starting, 'first', 'up', 'period', 'practical', 'cohort', 'of'],
  },
  { meaning: 'start', needs: [['commencement', 'induction']], may: learning },
  { meaning: 'start', needs: [['first'], ['day']] },
  { meaning: 'start', needs: [['on'], ['programme', 'program', 'prog']], may: dates },
  {
    meaning: 'start',
    needs: [started],
    may: [...learning, 'from', 'cohort', 'practical', 'period'],
  },
  { meaning: 'start', needs: [['date']], may: ['from'] },
  {
    meaning: 'pathway',
    needs: [['pathway', 'pathways', 'route', 'llwybr']],
    may: [...learning, ...names, 'title'],
  },
  { meaning: 'reference', needs: [numbers], may: [...numbers, ...starting, ...systems] },
];
