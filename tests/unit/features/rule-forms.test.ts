import { expect, it } from 'vitest';
import { parseQualification } from '../../../src/catalogue';
import { ruleForms, startedRule } from '../../../src/features/own/rules/rule-forms';
import { beyond } from '../../fixtures/beyond';

const cite = { section: 'Structure', page: null };

it.each(ruleForms)('a rule that begins as %s is whole in every real qualification', (form) => {
  expect(beyond.length).toBeGreaterThan(5);
  for (const { qualification } of beyond) {
    const rule = { ...startedRule(form, qualification), id: 'begun', binding: 'required', cite };
    const rules = [...qualification.rules, rule];
    const parsed = parseQualification({ ...qualification, format: 2, levels: 'RQF', rules });
    expect(parsed, qualification.id).toMatchObject({ ok: true });
  }
});
