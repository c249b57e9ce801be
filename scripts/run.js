import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/**
 * Runs a command with its output shown, and gives its exit code.
 *
 * @param {string} command
 * @param {readonly string[]} [args]
 * @param {NodeJS.ProcessEnv} [env] more environment
 */
export function run(command, args = [], env = {}) {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/**
 * Runs a command while others run, and gives its exit code and all that it printed.
 *
 * @param {string} command
 * @param {readonly string[]} [args]
 * @returns {Promise<{ status: number, output: string }>}
 */
export function runBeside(command, args = []) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const printed = [];
    child.stdout.on('data', (/** @type {Buffer} */ part) => printed.push(part));
    child.stderr.on('data', (/** @type {Buffer} */ part) => printed.push(part));
    child.on('error', (error) => printed.push(Buffer.from(`${command}: ${error.message}\n`)));
    child.on('close', (code) => {
      const output = Buffer.concat(printed).toString();
      resolve({ status: code ?? 1, output });
    });
  });
}

/**
 * Runs the JavaScript file of a package with this Node, so that signals reach it: npx in between
 * would leave a server alive.
 *
 * @param {string} file below node_modules
 * @param {readonly string[]} args
 */
export function serve(file, args) {
  const child = spawn(process.execPath, [`node_modules/${file}`, ...args], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code) => process.exit(code ?? 0));
}

/** Installs the packages of the lock file, unless the installed ones are as new as it is. */
export function ensureInstalled() {
  const installed = 'node_modules/.package-lock.json';
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs)
    return;
  console.log('Installing packages …');
  const status = run('npm', ['ci', '--no-audit', '--no-fund']);
  if (status !== 0) process.exit(status);
}
