import { expect, test } from '@playwright/test';

test.use({ serviceWorkers: 'block' });

test('says when a part cannot be loaded, and shows it in its style once it can', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Open the sample plan' }).click();
  await page.getByRole('checkbox', { name: 'Exceed customer expectations', exact: true }).check();
  // The style sheets of a part are named by their content alone.
  const part = /assets\/(review-|[^/]+\.css$)/;
  await page.route(part, (route) => route.abort());
  await page.getByRole('link', { name: 'Review', exact: true }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('This part of Unitwise could not be loaded');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.unroute(part);
  const styled = page.waitForResponse(/assets\/[^/]+\.css/);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(
    page.getByRole('heading', { name: /every rule of combination is met/ }),
  ).toBeVisible();
  expect((await styled).ok()).toBe(true);
});

test('a page whose files a new deployment replaced is mended by loading it again', async ({
  page,
}) => {
  await page.goto('./');
  const gone = /assets\/qualifications-.*\.js/;
  await page.route(gone, (route) => route.fulfill({ status: 404 }));
  await page.getByRole('link', { name: 'New plan' }).click();
  const reload = page.getByRole('alert').getByRole('button', { name: 'Reload the page' });
  await expect(reload).toBeVisible();
  await page.unroute(gone);
  await reload.click();
  await expect(page.getByRole('heading', { name: 'Choose a qualification' })).toBeVisible();
});
