import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { expect, test } from '@playwright/test';

const dist = process.env.DIST ?? join(import.meta.dirname, '../../dist');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** A file that a build names after its content; the worker finds its own library by another way. */
const hashed = /(?<!workbox)-([\w-]{7,8})\.(js|css|woff2)\b/g;

/**
 * Serves the built app. `deploy` puts a newer one in its place: all files that are named after their
 * content have other names, and those of before are gone.
 */
async function serve(): Promise<{ server: Server; address: string; deploy: () => void }> {
  let version = 1;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(pathname === '/' ? '/index.html' : pathname);
    void fileOf(path, version).then(
      (content) => {
        response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    server,
    address: `http://127.0.0.1:${port}/`,
    deploy: () => {
      version += 1;
    },
  };
}

async function fileOf(path: string, version: number): Promise<string | Buffer> {
  if (version === 1) return readFile(join(dist, path));
  const mark = `.v${version}.`;
  if (path.match(hashed)) throw new Error('A file of an older version');
  const content = await readFile(join(dist, path.replace(mark, '.')));
  if (!['.html', '.js', '.css'].includes(extname(path))) return content;
  return (
    content
      .toString('utf8')
      .replaceAll(hashed, `-$1${mark}$2`)
      .replaceAll('revision:"', `revision:"${version}`)
      // A build would say what its files have become.
      .replaceAll(/,?integrity:"sha[^"]*"/g, '')
  );
}

const visits = { 'on a first visit': 1, 'on a later visit': 2 };

for (const [when, count] of Object.entries(visits)) {
  test(`offers a new version ${when}, and reloads with everything saved`, async ({ page }) => {
    const { server, address, deploy } = await serve();
    try {
      await page.goto(address);
      await page.getByRole('button', { name: 'Open the sample plan' }).click();
      await page.evaluate(() => navigator.serviceWorker.ready);
      for (let visit = 1; visit < count; visit += 1) await page.reload();
      const offer = page.getByText('A new version of Unitwise is ready.');
      await expect(offer).toBeHidden();

      deploy();
      await page.evaluate(async () => {
        await (await navigator.serviceWorker.getRegistration())?.update();
      });
      await expect(offer).toBeVisible();

      const unit = page.getByRole('checkbox', { name: 'Exceed customer expectations' });
      const wasChosen = await unit.isChecked();
      await unit.setChecked(!wasChosen);
      const reloaded = page.waitForEvent('load');
      await page.getByRole('button', { name: 'Reload now' }).click();
      await reloaded;
      await expect(unit).toBeChecked({ checked: !wasChosen });
      await expect(offer).toBeHidden();
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
}

test('a tab that did not ask for the new version follows on its next screen', async ({
  page,
  context,
}) => {
  const { server, address, deploy } = await serve();
  try {
    await page.goto(address);
    await page.getByRole('button', { name: 'Open the sample plan' }).click();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    const other = await context.newPage();
    await other.goto(page.url());
    const unit = other.getByRole('checkbox', { name: 'Exceed customer expectations' });
    await expect(unit).toBeVisible();

    deploy();
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    await page.getByRole('button', { name: 'Reload now' }).click();
    await expect(other.getByText('Another tab went on to a new version')).toBeVisible();

    const wasChosen = await unit.isChecked();
    await unit.setChecked(!wasChosen);
    await other.getByRole('link', { name: 'Print' }).first().click();
    await expect(other.getByRole('heading', { name: 'Print', level: 1 })).toBeVisible();
    await expect(other.getByText('Another tab went on to a new version')).toBeHidden();
    await other.goBack();
    await expect(unit).toBeChecked({ checked: !wasChosen });
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
