import { describe, expect, test } from 'vitest';
import {
  applyCommand,
  checkExample,
  contentFromReading,
  emptyContent,
  notices,
  offeredAnswers,
  openQuestions,
  publishable,
  readBlock,
  readSpecificationText,
  valueKey,
} from '../../../../src/authoring';
import type { DraftAnswer, DraftContent, DraftQuestion } from '../../../../src/authoring';
import { askingText } from '../../../fixtures/asking-text';

function content(): DraftContent {
  const [draft] = readSpecificationText(askingText);
  return contentFromReading(draft!, '2026-11-27');
}

function asked(from: DraftContent, code: DraftQuestion['code']): DraftQuestion {
  const question = openQuestions(from).find((one) => one.code === code);
  if (question === undefined) throw new Error(`no question "${code}"`);
  return question;
}

function answered(from: DraftContent, question: DraftQuestion, answer: DraftAnswer): DraftContent {
  return applyCommand(from, { type: 'answer', question: question.id, answer });
}

function unit(from: DraftContent, id: string) {
  return from.qualification.units.find((one) => one.id === id);
}

describe('questions', () => {
  test('every open question offers an answer, or a field to type it in', () => {
    const open = openQuestions(content());
    expect(open.length).toBeGreaterThanOrEqual(3);
    for (const question of open) expect(offeredAnswers(question)).not.toEqual([]);
    expect(notices(content()).map(({ code }) => code)).toContain('reference-mended');
  });

  test('a figure is taken, or said not to be published', () => {
    const start = content();
    const question = asked(start, 'figure-unclear');
    const typed = answered(start, question, { kind: 'take', text: '23' });
    expect(unit(typed, 'T/506/1798')?.glh).toBe(23);
    expect(openQuestions(typed)).toHaveLength(openQuestions(start).length - 1);
    const none = answered(start, question, { kind: 'not-published' });
    expect(unit(none, 'T/506/1798')?.glh).toBeNull();
  });

  test('a value entered in its cell settles the question', () => {
    const start = content();
    const question = asked(start, 'figure-unclear');
    const cells = [{ unit: 'T/506/1798', field: 'glh', text: '23' }] as const;
    const entered = applyCommand(start, { type: 'enter-cells', cells });
    const same = entered.questions.find(({ id }) => id === question.id);
    expect(same?.answer).toEqual({ kind: 'entered' });
  });

  test('a sentence that was not read becomes a condition, a rule of its place, or nothing', () => {
    const start = content();
    const question = asked(start, 'rule-unread');
    const kept = answered(start, question, { kind: 'condition' });
    expect(kept.qualification.conditions[0]?.text).toContain('same topic');
    const part = { measure: 'units', over: { groups: ['B'] }, min: 1 } as const;
    const rules = [{ part, binding: 'required' }] as const;
    const written = answered(start, question, { kind: 'rules', rules });
    const rule = written.qualification.rules.at(-1)!;
    expect(rule).toMatchObject(part);
    const place = written.places[valueKey({ kind: 'rule', id: rule.id })]?.place;
    expect(place).toEqual(question.place);
    const none = answered(start, question, { kind: 'no-rule' });
    expect(none.qualification).toEqual(start.qualification);
  });

  test('columns change places for exactly the units that the question names', () => {
    const start = content();
    const order = {
      id: 'columns',
      code: 'columns-swapped',
      severity: 'question',
      about: { kind: 'document' },
      place: { page: null, sheet: null, line: 1, cell: null },
      read: 'level, credits, glh',
      proposed: 'credits, level, glh',
      units: ['L/506/1788'],
      answer: null,
    } as const;
    const asking = { ...start, questions: [...start.questions, order] };
    const [proposed] = offeredAnswers(order);
    const swapped = answered(asking, order, proposed!);
    expect(unit(swapped, 'L/506/1788')).toMatchObject({ level: 4, credits: 2, glh: 18 });
    expect(unit(swapped, 'R/506/1789')).toMatchObject({ level: 2, credits: 3, glh: 19 });
    const level = valueKey({ kind: 'unit', id: 'L/506/1788', field: 'level' });
    const credits = valueKey({ kind: 'unit', id: 'L/506/1788', field: 'credits' });
    expect(swapped.places[level]).toEqual(start.places[credits]);
  });
});

describe('what is read says where', () => {
  test('every figure of every unit and every rule has its place in the document', () => {
    const { places, qualification } = content();
    for (const { credits, id, level } of qualification.units) {
      expect([level, credits]).not.toContain(null);
      for (const field of ['title', 'level', 'credits'] as const) {
        expect(places[valueKey({ kind: 'unit', id, field })]).toBeDefined();
      }
    }
    expect(qualification.rules.length).toBeGreaterThanOrEqual(2);
    for (const { id } of qualification.rules) {
      expect(places[valueKey({ kind: 'rule', id })]?.printed).toContain('credits');
    }
  });
});

describe('a pasted block', () => {
  const grid = ['ref', 'title', 'level', 'credits', 'glh'] as const;

  test('fills cells and makes new rows; what is no figure is asked', () => {
    const { fields, rows } = readBlock(
      'K/506/1927\tManage conflict\t3\t5\t25\nM/506/1928\tProcure products\t3\tfive\t35\n',
      grid,
    );
    const made = applyCommand(emptyContent('2026-11-27'), {
      type: 'paste',
      group: 'A',
      unit: 'unit-1',
      fields,
      rows,
    });
    expect(made.qualification.units.map(({ ref, credits }) => [ref, credits])).toEqual([
      ['K/506/1927', 5],
      ['M/506/1928', null],
    ]);
    const [question] = openQuestions(made);
    expect(question).toMatchObject({ code: 'figure-unclear', read: 'five' });
  });

  test('says by its headings which column is which', () => {
    const { fields, rows } = readBlock('Credits\tUnit title\n5\tManage conflict', grid);
    expect(fields).toEqual(['credits', 'title']);
    expect(rows).toEqual([['5', 'Manage conflict']]);
  });

  test('knows the headings that specifications have, and tells numbers from references', () => {
    const heads = [
      ['Unit no.', 'localRef'],
      ['Unit reference number', 'ref'],
      ['URN', 'ref'],
      ['SCQF level', 'level'],
      ['Credit value', 'credits'],
      ['Guided learning hours (GLH)', 'glh'],
      ['Hours', 'glh'],
      ['In plain words', 'summary'],
    ] as const;
    for (const [head, field] of heads) {
      expect(readBlock(`${head}\tUnit title\nx\ty`, grid).fields).toEqual([field, 'title']);
    }
  });
});

describe('publishing', () => {
  test('names what is missing, and lets a whole draft through under its references', () => {
    const empty = publishable(emptyContent('2026-11-27'));
    const codes = empty.ok ? [] : empty.obstacles.map(({ code }) => code);
    expect(codes).toEqual(['title-missing', 'body-missing', 'no-units', 'group-empty']);
    const whole = publishable(content());
    expect(whole).toMatchObject({
      ok: true,
      qualification: { title: 'Northgate Level 2 Diploma in Team Leading' },
    });
  });

  test('a unit typed by hand is known by a code with spaces', () => {
    const code = 'FD9Y 04';
    const start = content();
    const added = applyCommand(start, { type: 'add-units', group: 'B', before: null, count: 1 });
    const id = added.qualification.units.at(-1)!.id;
    const coded = applyCommand(added, {
      type: 'enter-cells',
      cells: [
        { unit: id, field: 'title', text: 'Induction' },
        { unit: id, field: 'ref', text: code },
      ],
    });
    const made = publishable(coded);
    expect(made.ok && made.qualification.units.some((unit) => unit.id === code)).toBe(true);
  });

  test('a unit typed by hand is known by its reference, in rules too', () => {
    const part = { measure: 'units', over: { units: ['unit-9'] }, max: 1 } as const;
    const start = content();
    const added = applyCommand(start, { type: 'add-units', group: 'B', before: null, count: 1 });
    const { id } = added.qualification.units.at(-1)!;
    const filled = applyCommand(added, {
      type: 'enter-cells',
      cells: [
        { unit: id, field: 'ref', text: 'K5061927' },
        { unit: id, field: 'title', text: 'Manage conflict' },
      ],
    });
    const ruled = applyCommand(filled, {
      type: 'add-rule',
      pathway: null,
      rule: {
        part: { ...part, over: { units: [id] } },
        binding: 'required',
        cite: { section: 'Structure', page: null },
      },
    });
    const result = publishable(ruled);
    expect(result.ok).toBe(true);
    const made = result.ok ? result.qualification : start.qualification;
    expect(made.units.at(-1)?.id).toBe('K/506/1927');
    expect(made.rules.at(-1)).toMatchObject({ over: { units: ['K/506/1927'] } });
  });
});

describe('an example combination', () => {
  test('is found by references, titles and numbers, and held against the rules', () => {
    const { qualification } = content();
    const checked = checkExample(
      qualification,
      'L/506/1788 T/506/1798\nDevelop working relationships with colleagues, Contribute to meetings\nBake bread',
    );
    expect(checked.units).toHaveLength(4);
    expect(checked.unknown).toEqual(['Bake bread']);
    expect(checked.report.verdict).toBe('complete');
    expect(checkExample(qualification, 'R/506/1789').report.verdict).toBe('short');
  });
});
