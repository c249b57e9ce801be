import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';

function files(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.svelte'),
  );
}

/** Parts that only ever stand inside one that the gallery shows. */
const inside: Readonly<Record<string, string>> = {
  AddLearner: 'AddLearners',
  PasteLearners: 'AddLearners',
  BarCanvas: 'BarChart',
  BarKey: 'BarChart',
  SaveFailure: 'SaveState',
  TimelineBar: 'Timeline',
  TimelineHead: 'Timeline',
  TimelineKey: 'Timeline',
  TimelineParts: 'Timeline',
  TimelineSteps: 'Timeline',
};

it('shows every part of ui and components', () => {
  const shown = files('gallery')
    .map((name) => readFileSync(`gallery/${name}`, 'utf8'))
    .flatMap((text) => [...text.matchAll(/part="([^"]+)"/gu)])
    .flatMap(([, names = '']) => names.split(/, | and /u));
  const parts = ['src/ui', 'src/components']
    .flatMap(files)
    .map((name) => basename(name, '.svelte'))
    .map((name) => inside[name] ?? name);
  expect(parts.length).toBeGreaterThan(40);
  expect(parts.filter((part) => !shown.includes(part))).toEqual(['ThemeChoice']);
});
