// Weighs what the first visit loads before anything is clicked, as gzip: the page's scripts, every
// script they import statically, and the fonts of plain English; and all fonts together, which are kept
// for use offline. Fails above the budgets.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = 'dist';
const budgets = { scripts: 90_000, firstFonts: 40_000, fonts: 95_000 };

const page = readFileSync(join(dist, 'index.html'), 'utf8');
const entries = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, file]) =>
  join(dist, String(file)),
);
const scripts = withImports(entries);
const fonts = readdirSync(join(dist, 'assets'))
  .filter((file) => file.endsWith('.woff2'))
  .map((file) => join(dist, 'assets', file));

const firstFonts = stylesOf(page).flatMap(fontsOf);

const total = report(
  'First load, scripts (gzip)',
  scripts,
  (file) => gzipSync(readFileSync(file)).length,
);
const bytesOf = (/** @type {string} */ file) => readFileSync(file).length;
const firstFontTotal = report('First load, fonts', firstFonts, bytesOf);
const fontTotal = report('All fonts', fonts, bytesOf);
const everything = readdirSync(join(dist, 'assets')).filter((file) => file.endsWith('.js'));
report(
  'Loaded when first needed (gzip)',
  everything.map((file) => join(dist, 'assets', file)).filter((file) => !scripts.includes(file)),
  (file) => gzipSync(readFileSync(file)).length,
);

if (total > budgets.scripts) fail('scripts', total, budgets.scripts);
if (firstFonts.length === 0) fail('first fonts', Infinity, budgets.firstFonts);
if (firstFontTotal > budgets.firstFonts) fail('first fonts', firstFontTotal, budgets.firstFonts);
if (fontTotal > budgets.fonts) fail('fonts', fontTotal, budgets.fonts);

/**
 * @param {string} html
 * @returns {string[]} the files of its styles
 */
function stylesOf(html) {
  return [...html.matchAll(/href="\.\/([^"]+\.css)"/g)].map(([, file]) => join(dist, String(file)));
}

/**
 * @param {string} style
 * @returns {string[]} the fonts that plain English text loads: a face of other letters waits for one
 */
function fontsOf(style) {
  const faces = readFileSync(style, 'utf8').match(/@font-face\s*\{[^}]*\}/g) ?? [];
  return faces
    .filter((face) => !face.includes('unicode-range') || /U\+0{0,2}[2-7][0-9A-F]\b/i.test(face))
    .flatMap((face) => /url\(["']?([^"')]+\.woff2)/.exec(face)?.[1] ?? [])
    .map((file) => join(dirname(style), file));
}

/**
 * @param {readonly string[]} files
 * @returns {string[]} the files and all that they import statically
 */
function withImports(files) {
  /** @type {Set<string>} */
  const seen = new Set();
  const queue = [...files];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const code = readFileSync(file, 'utf8');
    const imports = code.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]*?from)?\s*["'](\.[^"']+\.js)["']/g,
    );
    for (const [, path] of imports) queue.push(relative('.', resolve(dirname(file), String(path))));
  }
  return [...seen];
}

/**
 * @param {string} title
 * @param {readonly string[]} files
 * @param {(file: string) => number} weigh
 */
function report(title, files, weigh) {
  const weights = files
    .map((file) => ({ file, bytes: weigh(file) }))
    .sort((a, b) => b.bytes - a.bytes);
  const sum = weights.reduce((bytes, weight) => bytes + weight.bytes, 0);
  console.log(`${title}: ${kilobytes(sum)}`);
  for (const { file, bytes } of weights) console.log(`  ${kilobytes(bytes).padStart(9)}  ${file}`);
  return sum;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/**
 * @param {string} what
 * @param {number} bytes
 * @param {number} budget
 */
function fail(what, bytes, budget) {
  console.error(
    `Too heavy: ${what} weigh ${kilobytes(bytes)}, the budget is ${kilobytes(budget)}.`,
  );
  process.exitCode = 1;
}
