import type { Page } from '@playwright/test';
import { qualifications } from '../../src/catalogue';
import type { PlanRecord } from '../../src/plan';
import { applyChange, newLearner, newPlan, toRecord } from '../../src/plan';
import { optionalUnits } from '../../src/rules';
import { mulberry32 } from '../fixtures/mulberry32';

const at = '2026-11-22T10:00:00.000Z';

/** Fills the device of a page with plans, before the app is opened on it. */
export async function fillPlans(page: Page, count: number): Promise<void> {
  await page.goto('./icon.svg');
  await page.evaluate(fill, { templates: templates(), count });
}

/** Plans as centres leave them: a third of the optional units, some learners, one set-up. */
function templates(): readonly PlanRecord[] {
  const random = mulberry32(1);
  return Array.from({ length: 60 }, (_, i) => {
    const qualification = qualifications[i % qualifications.length]!;
    const units = optionalUnits(qualification).filter(() => random() < 0.3);
    const learners = Array.from({ length: i % 13 }, (_, n) =>
      newLearner({
        id: `l${n}`,
        name: `Learner ${n}`,
        employer: '',
        reference: '',
        startsOn: null,
      }),
    );
    const empty = newPlan(qualification, { id: 'template', at });
    const chosen = applyChange(empty, { type: 'place', units, as: 'chosen' }, at);
    return toRecord(applyChange(chosen, { type: 'add-learners', learners }, at));
  });
}

interface Filling {
  readonly templates: readonly PlanRecord[];
  readonly count: number;
}

/** Runs in the page: writes plans as the first version did; the app then lists them in its upgrade. */
async function fill({ templates, count }: Filling): Promise<void> {
  const terms = ['Autumn', 'Spring', 'Summer', 'Team leaders', 'Apprentices', 'Evening'];
  indexedDB.deleteDatabase('unitwise');
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('unitwise', 10);
    opening.onerror = () => reject(new Error('The database did not open'));
    opening.onupgradeneeded = () => {
      const { result: database } = opening;
      const table = database.createObjectStore('plans', { keyPath: 'id' });
      for (let i = 0; i < count; i += 1) {
        const { format, plan } = templates[i % templates.length]!;
        const name = `${terms[i % terms.length]} ${2020 + (i % 8)}, cohort ${i + 1}`;
        const changedAt = new Date(Date.UTC(2026, 0, 1) + ((i * 7919) % count) * 60_000);
        const made = { ...plan, id: `plan-${i}`, name, changedAt: changedAt.toISOString() };
        table.put({ id: made.id, revision: i + 1, record: { format, plan: made } });
      }
      database.createObjectStore('setAside', { keyPath: 'id' });
      database.createObjectStore('settings').put(count, 'revision');
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}
