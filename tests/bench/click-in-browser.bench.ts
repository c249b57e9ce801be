import { busy, inBrowser, median, formatFrames } from './browser';

const slowdown = 4;
const clicks = 24;

/**
 * A click on a unit of ProQual Level 3 in the built app, at four times CPU slowdown. Needs
 * `npm run build` first. Three figures:
 * - the answer: until rules, rulers, totals and the line clicked on say the new state;
 * - laid out: the answer, and style and layout of the whole page after it;
 * - everything: with what the page works in tasks of its own afterwards: painting, the look-ahead,
 *   saving, the list of saved states.
 */
export async function benchClickInBrowser(): Promise<void> {
  await inBrowser(async (page, devtools) => {
    await page.goto('./#/qualifications/proqual-l3-diploma-customer-service');
    await page.getByRole('button', { name: 'Start a plan' }).click();
    await page.getByRole('button', { name: 'Choose units' }).click();
    await page.getByRole('checkbox', { name: 'Exceed customer expectations' }).waitFor();
    await devtools.send('Performance.enable');
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const busyBefore = await busy(devtools);
    const clicked = await page.evaluate(measure, clicks);
    const everything = ((await busy(devtools)) - busyBefore) / clicks;
    console.log(`\n## A click on a unit, ProQual Level 3, CPU slowed ${slowdown} times`);
    formatFrames('rules, rulers and totals, median', median(clicked.map(({ answer }) => answer)));
    formatFrames('the same, laid out, median', median(clicked.map(({ laidOut }) => laidOut)));
    formatFrames('everything, with painting, look-ahead and saving, mean', everything);
  });
}

/** Milliseconds after the click. */
interface Clicked {
  readonly answer: number;
  readonly laidOut: number;
}

/** Runs in the page. Every third optional unit is chosen, then dropped again. */
async function measure(count: number): Promise<readonly Clicked[]> {
  const ticks = [...document.querySelectorAll<HTMLInputElement>('main input[type=checkbox]')]
    .filter((tick) => !tick.disabled)
    .filter((_, i) => i % 3 === 0)
    .slice(0, count / 2);
  const times: Clicked[] = [];
  for (const tick of [...ticks, ...ticks]) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const start = performance.now();
    tick.click();
    await Promise.resolve();
    const answer = performance.now() - start;
    document.body.getBoundingClientRect();
    times.push({ answer, laidOut: performance.now() - start });
  }
  return times;
}
