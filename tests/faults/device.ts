import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--remote-debugging-port=0',
];

/** A browser on a profile on disk: killed, it leaves what it had written, and can be started anew. */
export class Device {
  readonly #process: ChildProcess;
  readonly #browser: Browser;
  readonly page: Page;

  private constructor(process: ChildProcess, browser: Browser, page: Page) {
    this.#process = process;
    this.#browser = browser;
    this.page = page;
  }

  static async start(executable: string, profile: string): Promise<Device> {
    // A process group of its own, so that nothing of the browser outlives the kill.
    const process = spawn(executable, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const browser = await chromium.connectOverCDP(await addressOf(process.stderr));
    const context = browser.contexts()[0]!;
    // tsx names inner functions through a helper that the page does not have.
    await context.addInitScript('globalThis.__name = (named) => named');
    return new Device(process, browser, context.pages()[0] ?? (await context.newPage()));
  }

  /**
   * Ends every process of the browser at once, whatever it is doing.
   *
   * @returns when, in milliseconds
   */
  async kill(): Promise<number> {
    const killedAt = Date.now();
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return killedAt;
    const ended = once(this.#process, 'exit');
    process.kill(-this.#process.pid!, 'SIGKILL');
    await ended;
    await this.#browser.close();
    return killedAt;
  }
}

async function addressOf(output: Readable): Promise<string> {
  for await (const line of createInterface(output)) {
    const address = /^DevTools listening on (\S+)/.exec(line)?.[1];
    if (address) {
      output.resume();
      return address;
    }
  }
  throw new Error('The browser did not start');
}

/** Has the browser refuse all storage to pages, as its settings or a policy do. */
export function blockStorage(profile: string, isBlocked: boolean): void {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const cookies = isBlocked ? 2 : 1;
  const preferences = { profile: { default_content_setting_values: { cookies } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

export type Start = () => Promise<Device>;

/** Works with a profile on disk, of which nothing is left in the end, however the work ends. */
export async function withProfile<Value>(
  executable: string,
  work: (start: Start, profile: string) => Promise<Value>,
): Promise<Value> {
  const profile = mkdtempSync(join(tmpdir(), 'unitwise-faults-'));
  const started: Device[] = [];
  const start = async (): Promise<Device> => {
    const device = await Device.start(executable, profile);
    started.push(device);
    return device;
  };
  try {
    return await work(start, profile);
  } finally {
    for (const device of started) await device.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
