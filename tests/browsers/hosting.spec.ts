import { expect } from '@playwright/test';
import { test } from './engine-test';
import type { Host } from './host';
import type { Visitor } from './visitor';

/** All of it from a folder of a host; the main job is done at the root of one. */
test.use({ base: '/centre/plans/' });

const printScript = /assets\/print-.*\.js$/;

/** As a host with a fallback does, a portal, or a host while files are brought up. */
function sendPageInPlaceOf(file: RegExp, host: Host): { readonly count: () => number } {
  let sent = 0;
  host.intercept(({ url = '' }, response) => {
    if (!file.test(url)) return false;
    sent += 1;
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>Log in');
    return true;
  });
  return { count: () => sent };
}

async function openSample(visitor: Visitor, address: string): Promise<void> {
  await visitor.go(address);
  await visitor.press('button', 'Open the sample plan');
  await visitor.sees('Saved');
}

test('a page that a host sends in place of a script is not kept as that script', async ({
  visitor,
  host,
}) => {
  const pages = sendPageInPlaceOf(printScript, host);
  await openSample(visitor, host.address);
  await expect.poll(pages.count, { timeout: 60_000 }).toBeGreaterThan(0);
  await visitor.press('link', 'Print');
  await visitor.sees('This part of Unitwise could not be loaded');

  host.intercept(null);
  await visitor.press('button', 'Try again');
  await visitor.sees('Combination statement');
  // The worker that met the page was given up: the next visit has another.
  await visitor.reload();
  await visitor.isKept();
  // WebKit takes an installation for finished that a reload broke off: the rest comes as it is used.
  if (visitor.engine !== 'webkit') await host.stop();
  await visitor.reload();
  await visitor.sees('Combination statement');
});

/** What a worker of before left in place of the scripts that match, once it has the page. */
async function spoil(visitor: Visitor, file: RegExp): Promise<void> {
  await visitor.isKept();
  await visitor.run(`
    void (async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          if (!${file}.test(request.url)) continue;
          const headers = { 'content-type': 'text/html' };
          await cache.put(request, new Response('<!doctype html>Log in', { headers }));
          globalThis.isSpoilt = true;
        }
      }
    })();`);
  await expect.poll(() => visitor.run('return globalThis.isSpoilt')).toBe(true);
}

test('what was kept in place of a script is dropped, and no plan with it', async ({
  visitor,
  host,
}) => {
  await openSample(visitor, host.address);
  await spoil(visitor, printScript);
  await visitor.reload();
  await visitor.press('link', 'Print');
  await visitor.sees('This part of Unitwise could not be loaded');
  await visitor.press('button', 'Try again');
  await visitor.sees('Combination statement');

  await spoil(visitor, /assets\/index-.*\.js$/);
  await visitor.reload();
  await visitor.sees('Combination statement');
});
