import { permutations } from '../permutations';
import { isUnitFigure } from './answer-kinds';
import type { DraftAnswer, UnitFigure } from './answer-kinds';
import { readCell } from './cells';
import type { DraftQuestion } from './document';
import { readFact } from './fact-text';

/** The answers that a question offers as buttons, the proposed one first; it may have none. */
export function offeredAnswers(question: DraftQuestion): readonly DraftAnswer[] {
  switch (question.about.kind) {
    case 'unit':
      return distinct(unitAnswers(question));
    case 'fact':
      return distinct(factAnswers(question));
    case 'group':
      return groupAnswers(question);
    case 'rule':
      return ruleAnswers(question);
    case 'document':
      return documentAnswers(question);
  }
}

/** Whether a person may type the answer. */
export function mayType({ about, code }: DraftQuestion): boolean {
  if (code === 'unit-twice') return false;
  return about.kind === 'unit' || (about.kind === 'fact' && about.fact !== 'consultation');
}

const keep: DraftAnswer = { kind: 'keep' };
const notPublished: DraftAnswer = { kind: 'not-published' };

function unitAnswers({ about, code, proposed, read }: DraftQuestion): readonly DraftAnswer[] {
  if (about.kind !== 'unit') return [];
  const { field } = about;
  const take = (text: string | null): readonly DraftAnswer[] =>
    text === null || readCell(field, text) === 'unclear' ? [] : [{ kind: 'take', text }];
  const none = isUnitFigure(field) ? [notPublished] : [];
  if (code === 'reference-doubtful') return [...take(proposed), ...take(read), ...none];
  if (code === 'title-unclear') return [...take(proposed), keep];
  if (code === 'title-broken') return [keep, ...take(read)];
  if (code === 'figure-missing' || code === 'figure-unclear') {
    return [...take(proposed), notPublished];
  }
  if (code === 'pages-differ') return [keep, ...take(read), ...none];
  if (code === 'unit-twice') return [keep, ...movesTo(read)];
  return [keep, ...none];
}

/** The group at the end of what was read: "K/506/1927 Manage conflict, level 3 (C)". */
function movesTo(read: string | null): readonly DraftAnswer[] {
  const group = /\(([^()]+)\)$/u.exec(read ?? '')?.[1];
  return group === undefined ? [] : [{ kind: 'move', group }];
}

function factAnswers({ about, code, proposed, read }: DraftQuestion): readonly DraftAnswer[] {
  if (about.kind !== 'fact') return [];
  const { fact } = about;
  const take = (text: string | null): readonly DraftAnswer[] =>
    text === null || readFact(fact, text) === null ? [] : [{ kind: 'take', text }];
  if (code === 'fact-missing') {
    return fact === 'title' || fact === 'awardingBody' ? [] : [notPublished];
  }
  if (code === 'sum-differs') return [keep, ...take(proposed)];
  const both = [...take(proposed), ...take(read)];
  return both.length > 0 ? both : [keep];
}

function groupAnswers({ code, pathways = [], proposed }: DraftQuestion): readonly DraftAnswer[] {
  if (code === 'group-kind' || code === 'group-unnamed') {
    const kinds = ['optional', 'mandatory', 'additional'] as const;
    return kinds.map((value) => ({ kind: 'group-kind', value }));
  }
  if (code === 'group-pathway') {
    return [{ kind: 'only-pathways', pathways }, { kind: 'every-pathway' }];
  }
  if (code === 'group-empty') return [{ kind: 'add-group' }, keep];
  if (code !== 'levels-missing') return [keep];
  return proposed === null ? [notPublished] : [{ kind: 'take', text: proposed }, notPublished];
}

function ruleAnswers({ rules = [] }: DraftQuestion): readonly DraftAnswer[] {
  const proposed = rules.map(({ binding, id: _id, ...part }) => ({ part, binding }));
  const stated: readonly DraftAnswer[] =
    proposed.length > 0 ? [{ kind: 'rules', rules: proposed }] : [];
  return [...stated, { kind: 'condition' }, { kind: 'no-rule' }];
}

function documentAnswers({ code, proposed, read, units }: DraftQuestion): readonly DraftAnswer[] {
  if (code !== 'columns-unclear' && code !== 'columns-swapped') return [keep];
  const orders = [proposed, read].map(figuresIn).filter((figures) => figures !== null);
  const [first = []] = orders;
  const all =
    code === 'columns-unclear' ? [...orders, ...permutations(first, first.length)] : orders;
  const answers = all.map((figures): DraftAnswer => ({ kind: 'order', figures }));
  return units === undefined || answers.length === 0 ? [keep] : distinct(answers);
}

/** The columns that a question names: "level, credits, glh". */
export function figuresIn(text: string | null): readonly UnitFigure[] | null {
  const names = (text ?? '').split(', ');
  return names.every(isUnitFigure) ? names : null;
}

function distinct(answers: readonly DraftAnswer[]): readonly DraftAnswer[] {
  const seen = new Set<string>();
  return answers.filter((answer) => {
    const key = JSON.stringify(answer);
    return !seen.has(key) && seen.add(key);
  });
}
