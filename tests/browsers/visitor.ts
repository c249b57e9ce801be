import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Driver, Target } from './driver';

/** Finds by role and name in any engine, as assistive technology would. */
const finder = readFileSync(
  createRequire(import.meta.url).resolve(
    '@testing-library/dom/dist/@testing-library/dom.umd.min.js',
  ),
  'utf8',
);
const patience = { timeout: 30_000, intervals: [100, 250, 500] };

/** A name, or the words that it begins with. */
type Name = string | { readonly startingWith: string };

/** Somebody in front of a browser: what they do and see, in the same words for every engine. */
export class Visitor {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  get engine(): string {
    return this.#driver.engine;
  }

  go(address: string): Promise<void> {
    return this.#driver.go(address);
  }

  reload(): Promise<void> {
    return this.#driver.reload();
  }

  address(): Promise<string> {
    return this.#driver.address();
  }

  run(body: string): Promise<unknown> {
    return this.#driver.run(body);
  }

  async press(role: string, name: Name): Promise<void> {
    await this.#once(role, name, (target) => target.click());
  }

  /** Ticks a box, unless it is ticked. */
  async check(name: Name): Promise<void> {
    await expect(async () => {
      if (await this.isChecked(name)) return;
      await this.press('checkbox', name);
      const isTicked = { timeout: 3_000, intervals: patience.intervals };
      await expect.poll(() => this.isChecked(name), isTicked).toBe(true);
    }).toPass(patience);
  }

  async fill(label: string, text: string): Promise<void> {
    await this.#once('textbox', label, (target) => target.type(text));
  }

  /** Waits until the page says this anywhere. */
  async sees(text: string): Promise<void> {
    // A page that is just loaded again says nothing yet.
    await expect.poll(() => this.text().catch(() => ''), patience).toContain(text);
  }

  async isAt(address: RegExp): Promise<void> {
    await expect.poll(() => this.address(), patience).toMatch(address);
  }

  /** The words of the page, with every stretch of white space as one space. */
  async text(): Promise<string> {
    const text = await this.#driver.run('return document.body.innerText');
    return String(text).replace(/\s+/g, ' ');
  }

  /** Waits until everything is kept for use without a connection. */
  async isKept(): Promise<void> {
    const note = 'navigator.serviceWorker.ready.then(() => { globalThis.isKept = true; });';
    await this.#driver.run(note);
    await expect.poll(() => this.#driver.run('return globalThis.isKept'), patience).toBe(true);
  }

  async isChecked(name: Name): Promise<boolean> {
    return this.#ask('checkbox', name, 'checked') as Promise<boolean>;
  }

  async valueOf(role: string, name: Name): Promise<string> {
    return String(await this.#ask(role, name, 'value'));
  }

  /** What a press keeps among the downloads. */
  async download(button: Name): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const { downloads } = this.#driver;
    const before = new Set(await readdir(downloads));
    await this.press('button', button);
    const added = async (): Promise<readonly string[]> =>
      (await readdir(downloads)).filter((name) => !before.has(name) && !isUnfinished(name));
    await expect.poll(async () => (await added()).length, patience).toBe(1);
    const [name = ''] = await added();
    const file = join(downloads, name);
    await expect.poll(async () => (await readFile(file)).length, patience).toBeGreaterThan(0);
    return { name, bytes: await readFile(file) };
  }

  /** The page as a PDF, once all its parts and fonts are there. */
  async print(): Promise<Uint8Array> {
    const fonts = () => this.#driver.run("return document.fonts.status === 'loaded'");
    await expect.poll(fonts, patience).toBe(true);
    return this.#driver.print();
  }

  leave(): Promise<void> {
    return this.#driver.close();
  }

  /** A screen that is still moving may take an element away between finding and using it. */
  async #once(role: string, name: Name, use: (target: Target) => Promise<void>): Promise<void> {
    await expect(async () => {
      await this.#loadFinder();
      await expectAtRest(() => this.#driver.run(`${found(role, name)} ${place}`));
      const target = await this.#driver.element(`${found(role, name)} return found[0] ?? null;`);
      expect(target, `${role} ${JSON.stringify(name)}`).not.toBeNull();
      if (target) await use(target);
    }).toPass(patience);
  }

  async #ask(role: string, name: Name, property: string): Promise<unknown> {
    let answer: unknown;
    await expect(async () => {
      await this.#loadFinder();
      answer = await this.#driver.run(`${found(role, name)} return found[0]?.${property};`);
      expect(answer ?? null, `${role} ${JSON.stringify(name)}`).not.toBeNull();
    }).toPass(patience);
    return answer;
  }

  async #loadFinder(): Promise<void> {
    const isThere = "return typeof globalThis.TestingLibraryDom === 'object'";
    if (!(await this.#driver.run(isThere))) await this.#driver.run(finder);
  }
}

/** Brings an element into the middle of the view, clear of bars at the edges, and says where it is. */
const place = `
  found[0]?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y } = found[0]?.getBoundingClientRect() ?? {};
  return found[0] ? x + ' ' + y : null;`;

/** Nobody hits what still moves. */
async function expectAtRest(where: () => Promise<unknown>): Promise<void> {
  const before = await where();
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(await where()).toBe(before);
}

function found(role: string, name: Name): string {
  const matcher =
    typeof name === 'string'
      ? JSON.stringify(name)
      : `(name) => name.startsWith(${JSON.stringify(name.startingWith)})`;
  return `const found = TestingLibraryDom.queryAllByRole(document.body, '${role}', { name: ${matcher} });`;
}

function isUnfinished(name: string): boolean {
  return /\.(part|crdownload|wkdownload)$/.test(name) || name.startsWith('.');
}
