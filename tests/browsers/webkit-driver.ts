import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebDriver, WebElement } from 'selenium-webdriver';
import { Builder, Capabilities } from 'selenium-webdriver';
import type { Driver, Target } from './driver';
import { printWebKit } from './print-webkit';

/** Starts WebKitGTK's MiniBrowser as a visitor who was never here, on a screen of its own. */
export async function startWebKit(binary: string): Promise<Driver> {
  const home = await mkdtemp(join(tmpdir(), 'unitwise-webkit-'));
  const downloads = join(home, 'Downloads');
  await mkdir(downloads);
  await mkdir(join(home, '.config'));
  await writeFile(join(home, '.config/user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/Downloads"\n');
  const port = await freePort();
  const server = startServer(port, home);
  const driver = await connect(port, binary);
  await driver.manage().window().setRect({ x: 0, y: 0, width: 1270, height: 1000 });
  return {
    engine: 'webkit',
    downloads,
    go: (address) => driver.get(address),
    reload: () => driver.navigate().refresh(),
    address: () => driver.getCurrentUrl(),
    run: (body) => driver.executeScript(body),
    element: (body) => element(driver, body),
    print: () => printWebKit(driver),
    close: async () => {
      await driver.quit().catch(() => undefined);
      stop(server);
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function startServer(port: number, home: string): ChildProcess {
  return spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    // So that the screen ends with its driver.
    detached: true,
    env: {
      ...process.env,
      ...webKitEnvironment,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
    },
  });
}

/** Containers have neither the sandbox's name spaces nor a graphics card. */
export const webKitEnvironment = {
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
};

async function connect(port: number, binary: string): Promise<WebDriver> {
  const address = `http://127.0.0.1:${port}/`;
  await answers(`${address}status`);
  const options = { binary, args: ['--automation'] };
  return new Builder()
    .usingServer(address)
    .withCapabilities(
      new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options }),
    )
    .build();
}

async function answers(address: string): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const response = await fetch(address).catch(() => null);
    if (response) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`WebKitWebDriver does not answer at ${address}`);
}

async function element(driver: WebDriver, body: string): Promise<Target | null> {
  const found = await driver.executeScript<WebElement | null>(body);
  return found && { click: () => found.click(), type: (text) => found.sendKeys(text) };
}

function stop({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid);
  } catch {
    // It has ended by itself.
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
