import { createReadStream } from 'node:fs';
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

/** Serves the built app; each call of `deploy` stands for a deployment of a newer one. */
async function serve(): Promise<{ server: Server; address: string; deploy: () => void }> {
  let version = 1;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(pathname === '/' ? '/index.html' : pathname);
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
    if (path === '/sw.js') {
      void readFile(join(dist, path), 'utf8').then((worker) => {
        response.end(`${worker}\n// version ${version}`);
      });
      return;
    }
    createReadStream(join(dist, path))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
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
