import { expect, test } from '@playwright/test';
import { findQualification } from '../../src/catalogue';
import { newPlan } from '../../src/plan';
import { readTree } from './accessibility-tree';
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
