import { describe, expect, it } from 'vitest';
import { findEdition, findQualification, qualifications } from '../../../src/catalogue';
import type { Message } from '../../../src/exchange';
import { makeLink, makeSharedFile } from '../../../src/exchange';
import { formatNoAnswer } from '../../../src/messages';
import { newPlan, withoutLearners } from '../../../src/plan';
import type { Answer } from '../../../src/request';
import { askedAbout } from '../../../src/request';
import { readAnswers } from '../../../src/services';

const qualification = qualifications.find(({ id }) => id.startsWith('sfj-'))!;
const at = '2026-11-22T12:00:00.000Z';
const plan = newPlan(qualification, { id: 'p', at });
const open = { kind: 'open' } as const;
const options = { findQualification, findEdition };
const sent = { sentAt: at, catalogue: qualification.version };

function answerBy(signedBy: string): Message {
  const answer: Answer = {
    ...{ plan: plan.id, qualification: plan.qualification },
    asked: askedAbout(qualification, plan, []),
    ...{ chosen: [], wished: [], notes: {}, remark: '', signedBy, signedOn: '2026-11-23' },
  };
  return { kind: 'answer', ...sent, answer };
}

async function linkOf(message: Message): Promise<string> {
  const made = await makeLink(message, { app: 'https://unitwise.example/', protection: open });
  if (!made.ok) throw new Error(made.problem);
  return made.link;
}

async function fileOf(message: Message): Promise<string> {
  const made = await makeSharedFile(message, open);
  if (!made.ok) throw new Error(made.problem);
  return made.text;
}

const wraps: Readonly<Record<string, (link: string) => string>> = {
  plain: (link) => link,
  'a safe link': (link) =>
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05&reserved=0`,
  'twice encoded': (link) =>
    `https://urlsand.example/?u=${encodeURIComponent(encodeURIComponent(link))}&e=1`,
  'encoded number sign': (link) => link.replace('#', '%23'),
};

describe('answers that are given together', () => {
  it.each(Object.entries(wraps))('are all found in one pasted text: %s', async (_, wrap) => {
    const names = ['Pat Hughes', 'Jo Smith', 'Sam Lee'];
    const links = await Promise.all(names.map((name) => linkOf(answerBy(name))));
    const text = links.map((link) => `Hello\n\n<${wrap(link)}>\n\nRegards`).join('\n\n');
    const { arrived, refused } = await readAnswers([{ kind: 'pasted', text }], options);
    expect(refused).toEqual([]);
    expect(arrived.map(({ answer }) => answer.signedBy)).toEqual(names);
    expect(refused).toEqual([]);
  });

  it('are told from files that hold none, each by its name', async () => {
    const whole = await fileOf(answerBy('Pat Hughes'));
    const files = {
      'pat.json': whole,
      'cut off.json': whole.slice(0, -40),
      'minutes.txt': 'Present: Pat, Jo',
      'the plan.json': await fileOf({ kind: 'plan', ...sent, plan: withoutLearners(plan) }),
    };
    const given = Object.entries(files).map(([name, text]) => ({
      kind: 'file' as const,
      name,
      text,
    }));
    const { arrived, refused } = await readAnswers(given, options);
    expect(arrived).toHaveLength(1);
    expect(refused.map(({ file }) => file)).toEqual([
      'cut off.json',
      'minutes.txt',
      'the plan.json',
    ]);
    for (const one of refused) expect(formatNoAnswer(one)).toContain(`${one.file!}: `);
  });
});
