/** `npm run fuzz [cases] [seed]`: the long run; a short one is among the tests. */
import { argv, memoryUsage } from 'node:process';
import { fuzz } from './fuzz';

const [cases = 120_000, seed = Date.now() % 1_000_000] = argv.slice(2).map(Number);

console.log(`${cases} hostile cases, seed ${seed}`);
const began = performance.now();
const fuzzed = await fuzz(cases, seed);
for (const [door, counts] of fuzzed.outcomes) {
  console.log(`\n${door}`);
  for (const [outcome, count] of [...counts].sort(([, a], [, b]) => b - a)) {
    console.log(`${String(count).padStart(8)}  ${outcome}`);
  }
}
const { door, ms } = fuzzed.slowest;
const seconds = Math.round((performance.now() - began) / 1000);
console.log(
  `\n${fuzzed.cases} cases in ${seconds} s: no crash, no changed prototype, nothing taken in part.`,
);
console.log(`The slowest took ${Math.round(ms)} ms (${door}).`);
console.log(`Memory at the end: ${Math.round(memoryUsage().rss / 1e6)} MB.`);
