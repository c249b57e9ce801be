/**
 * Lighthouse (mobile) on home, choose units and an employer's page of the built app: `npm run
 * lighthouse`. Ends with 1 where a figure is below 100; that of performance counts on a quiet machine
 * alone. Lighthouse (Apache-2.0, 90 MB with what it needs) is fetched by npx in one exact version when it is asked
 * for, so that nobody else installs it.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import * as v from 'valibot';
import { openSample, requestLink } from '../tests/e2e/every-screen';
import { ensureBrowser } from './browser.js';
import { staticHost } from './static-host.js';

/** 13 needs Node 22. */
const lighthouse = 'lighthouse@12.8.2';
const [port, debugging] = [4182, 4183];
const address = `http://127.0.0.1:${port}/`;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const reportSchema = v.object({
  categories: v.record(v.string(), v.object({ score: v.nullable(v.number()) })),
  audits: v.record(
    v.string(),
    v.object({ title: v.string(), score: v.nullable(v.number()), scoreDisplayMode: v.string() }),
  ),
});
type Report = v.InferOutput<typeof reportSchema>;

const server = staticHost('dist').listen(port, '127.0.0.1');
const context = await chromium.launchPersistentContext('', {
  executablePath: process.env.CHROME_PATH ?? (await ensureBrowser()),
  args: ['--no-sandbox', `--remote-debugging-port=${debugging}`],
  baseURL: address,
});
try {
  const page = await context.newPage();
  const home = await audit(address);
  const plan = await openSample(page);
  const link = await requestLink(page, plan);
  await page.goto('about:blank');
  const scores = {
    home,
    'choose units': await audit(`${plan}/units`),
    employer: await audit(link),
  };
  for (const [screen, report] of Object.entries(scores)) tell(screen, report);
  if (Object.values(scores).some((report) => !isFull(report))) process.exitCode = 1;
} finally {
  await context.close();
  server.close();
}

/** Audits an address in the browser that has the plan already. */
async function audit(url: string): Promise<Report> {
  const options = [
    url,
    `--port=${debugging}`,
    '--disable-storage-reset',
    '--output=json',
    '--quiet',
    `--only-categories=${categories.join(',')}`,
  ];
  const maxBuffer = 64 * 1024 * 1024;
  const { stdout } = await promisify(execFile)('npx', ['--yes', lighthouse, ...options], {
    maxBuffer,
  });
  return v.parse(reportSchema, JSON.parse(stdout));
}

function scoreOf(report: Report, category: string): number {
  return Math.round((report.categories[category]?.score ?? 0) * 100);
}

function isFull(report: Report): boolean {
  return categories.every((category) => scoreOf(report, category) === 100);
}

function tell(screen: string, report: Report): void {
  const figures = categories.map((category) => `${category} ${scoreOf(report, category)}`);
  console.log(`${screen}: ${figures.join(', ')}`);
  for (const { title, score, scoreDisplayMode } of Object.values(report.audits)) {
    const isJudged = scoreDisplayMode === 'binary' || scoreDisplayMode === 'numeric';
    if (isJudged && score !== null && score < 0.9) console.log(`  ${title} (${score})`);
  }
}
