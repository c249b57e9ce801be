import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebDriver } from 'selenium-webdriver';
import { webKitEnvironment } from './webkit-driver';

/** The rows of every table of the app, with their keys. */
const readTables = `
  const done = arguments[arguments.length - 1];
  const opening = indexedDB.open('unitwise');
  opening.onerror = () => done('');
  opening.onsuccess = () => {
    const database = opening.result;
    const tables = {};
    const reading = database.transaction([...database.objectStoreNames]);
    for (const name of database.objectStoreNames) {
      const rows = (tables[name] = []);
      const store = reading.objectStore(name);
      store.openCursor().onsuccess = ({ target: { result } }) => {
        if (!result) return;
        rows.push({ key: store.keyPath === null ? result.key : undefined, value: result.value });
        result.continue();
      };
    }
    reading.oncomplete = () => {
      database.close();
      done(JSON.stringify(tables));
    };
  };`;

/**
 * WebKitWebDriver cannot print: a view of the same engine shows the same address with what this one
 * keeps on the device, and prints it to a file.
 */
export async function printWebKit(driver: WebDriver): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'unitwise-print-'));
  const [tables, pdf] = [join(folder, 'tables.json'), join(folder, 'printed.pdf')];
  try {
    await writeFile(tables, await driver.executeAsyncScript<string>(readTables));
    const args = [await driver.getCurrentUrl(), tables, pdf];
    // A view now and then stays empty on a screen that has just begun.
    await print(args, folder).catch(() => print(args, folder));
    return await readFile(pdf);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function print(args: readonly string[], home: string): Promise<void> {
  const script = join(import.meta.dirname, 'print-webkit.py');
  const child = spawn('xvfb-run', ['-a', '/usr/bin/python3', script, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...webKitEnvironment, HOME: home },
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`WebKit did not print: ${said}`));
    });
  });
}
