import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findQualification } from '../../src/catalogue';
import { newPlan } from '../../src/plan';
import { readTree } from './accessibility-tree';
import { Listener } from './heard-script';
import { seedPlan } from './support';

const level3 = findQualification('proqual-l3-diploma-customer-service')!;
const plan = newPlan(level3, { id: 'heard', name: 'Autumn', at: '2026-11-22T09:00:00.000Z' });

test('every unit is in the accessibility tree without scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await seedPlan(page, plan);
  await page.goto(`./#/plans/${plan.id}/units`);
  await page.getByRole('button', { name: /^Show.*Group A/ }).click();
  const titles = level3.units.map(({ title }) => title);
  expect(titles).toHaveLength(45);
  const boxes = (await readTree(page)).filter(({ role }) => role === 'checkbox');
  expect(boxes.map(({ name }) => name).filter((name) => titles.includes(name))).toHaveLength(45);
});

/** 15 credits from Group B and 9 from Group C: exactly what ProQual Level 3 asks. */
const ready = [
  'Develop resources to support consistency of customer service delivery',
  'Gather, analyse and interpret customer feedback',
  'Monitor the quality of customer service interactions',
  'Negotiate in a business environment',
  'Promote equality, diversity and inclusion in the workplace',
  'Manage diary systems',
];
const guide = join(import.meta.dirname, '../../docs/accessibility.md');
const block = /```text\n([\s\S]*?)\n```/u;

/** With `WRITE_HEARD=1` it is written anew; then read it aloud. */
test('the main job sounds as docs/accessibility.md says', async ({ page }) => {
  const isWritten = process.env.WRITE_HEARD !== undefined;
  const text = await readFile(guide, 'utf8');
  const [, script = ''] = block.exec(text) ?? [];
  const listener = new Listener(page, isWritten ? null : script.split('\n'));
  await page.goto('./');
  await listener.press(page.getByRole('link', { name: 'New plan' }), 'Enter');
  await listener.arrive('Choose a qualification');
  await listener.press(page.getByRole('link', { name: level3.title }).first(), 'Enter');
  await listener.arrive(level3.title);
  await listener.press(page.getByRole('button', { name: 'Start a plan' }), 'Enter');
  await listener.arrive('Set up');
  await listener.press(page.getByRole('button', { name: 'Choose units' }), 'Enter');
  await listener.arrive('Choose units');
  for (const title of ready) await listener.tick(title);
  await listener.press(page.getByRole('button', { name: 'Review' }), 'Enter');
  await listener.arrive('Ready: every rule of combination is met');
  await listener.press(page.getByRole('button', { name: 'Delivery plan' }), 'Enter');
  await listener.arrive('Delivery plan');

  const heard = listener.lines.join('\n');
  if (isWritten)
    await writeFile(
      guide,
      text.replace(script, () => heard),
    );
  else expect(heard).toBe(script);
});
