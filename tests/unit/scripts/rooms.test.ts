import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { violationsIn } from '../../../scripts/rooms';

/** Files that keep to every rule; each case plants one violation among them. */
const sound: Readonly<Record<string, string>> = {
  'src/catalogue/index.ts': `export { find } from './find';`,
  'src/catalogue/find.ts': `export const find = 1;`,
  'src/plan/index.ts': `export type { Plan } from './plan';`,
  'src/plan/plan.ts': `import { find } from '../catalogue'; export interface Plan { a: typeof find }`,
  'src/ui/index.ts': `export { default as Icon } from './Icon.svelte';`,
  'src/ui/Icon.svelte': `<script lang="ts">const { name } = $props();</script>{name}`,
  'src/components/index.ts': `export { default as Rows } from './Rows.svelte';`,
  'src/components/Rows.svelte': `<script lang="ts">import { Icon } from '../ui';</script><Icon />`,
  'src/components/learners/index.ts': `export { default } from './List.svelte';`,
  'src/components/learners/List.svelte': `<p>List</p>`,
  'src/features/review/index.ts': `export { default } from './Review.svelte';`,
  'src/features/review/Review.svelte': `<script lang="ts">
    import type { Plan } from '../../plan';
    import { Rows } from '../../components';
    const load = () => import('../../components/learners');
  </script><Rows />`,
  'src/features/print/index.ts': `export { default } from './Print.svelte';`,
  'src/features/print/Print.svelte': `<p>Print</p>`,
  'src/app/index.ts': `export { default as App } from './App.svelte';`,
  'src/app/App.svelte': `<script lang="ts">import Review from '../features/review';</script>
    {#await import('../features/print') then Print}{/await}`,
  'src/main.ts': `import { App } from './app';`,
};

function violations(planted: Readonly<Record<string, string>> = {}): readonly string[] {
  const found = violationsIn(new Map(Object.entries({ ...sound, ...planted })));
  return found.map(({ kind, from, to }) => `${kind}: ${from} -> ${to}`);
}

describe('the lint of the rooms', () => {
  it('finds nothing where every file keeps to its directions and doors', () => {
    expect(violations()).toEqual([]);
  });

  it.each([
    [
      'a type from a room above',
      { 'src/rules/index.ts': `export type { Plan } from '../plan';` },
      ['direction: src/rules/index.ts -> src/plan/index.ts'],
    ],
    [
      'a component that a domain room asks for',
      { 'src/plan/plan.ts': `export type Plan = typeof import('../ui');` },
      ['direction: src/plan/plan.ts -> src/ui/index.ts'],
    ],
    [
      'a part of ui that knows the product',
      { 'src/ui/Icon.svelte': `<script lang="ts">import '../catalogue';</script>` },
      ['direction: src/ui/Icon.svelte -> src/catalogue/index.ts'],
    ],
    [
      'a way in past the door, in a component',
      {
        'src/components/Rows.svelte': `<script>import { find } from '../catalogue/find';</script>`,
      },
      ['door: src/components/Rows.svelte -> src/catalogue/find.ts'],
    ],
    [
      'a way in past a later part’s door, in markup',
      { 'src/app/App.svelte': `{#await import('../components/learners/List.svelte')}{/await}` },
      ['door: src/app/App.svelte -> src/components/learners/List.svelte'],
    ],
    [
      'a later part that is loaded at once',
      {
        'src/features/print/Print.svelte': `<script>import L from '../../components/learners';</script>`,
      },
      ['door: src/features/print/Print.svelte -> src/components/learners/index.ts'],
    ],
    [
      'a sibling feature, by its door and only as a type',
      {
        'src/features/print/Print.svelte': `<script lang="ts">import type R from '../review';</script>`,
      },
      ['feature: src/features/print/Print.svelte -> src/features/review/index.ts'],
    ],
    [
      'a circle of types through a component',
      {
        'src/features/review/rows.ts': `import type Review from './Review.svelte'; export type R = Review;`,
        'src/features/review/Review.svelte': `<script lang="ts">import type { R } from './rows';</script>`,
      },
      [
        'cycle: src/features/review/Review.svelte -> src/features/review/Review.svelte src/features/review/rows.ts',
      ],
    ],
    [
      'a file that imports itself',
      { 'src/plan/plan.ts': `import type { Plan } from './plan'; export type { Plan };` },
      ['cycle: src/plan/plan.ts -> src/plan/plan.ts'],
    ],
    [
      'a room that nobody has declared',
      { 'src/helpers/index.ts': `import '../catalogue';` },
      ['unknown-room: src/helpers/index.ts -> src/catalogue/index.ts'],
    ],
  ])('catches %s', (_, planted, expected) => {
    expect(violations(planted)).toEqual(expected);
  });
});

describe('the sources of Unitwise', () => {
  it('are all read, components among them', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
    const sources = files.filter((path) => /\.(ts|svelte)$/.test(path));
    const texts = sources.map((path) => [`src/${path}`, readFileSync(`src/${path}`, 'utf8')]);
    expect(sources.some((path) => path.endsWith('.svelte'))).toBe(true);
    expect(violationsIn(new Map(texts as [string, string][]))).toEqual([]);
  });
});
