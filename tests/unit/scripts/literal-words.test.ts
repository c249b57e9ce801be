import { describe, expect, it } from 'vitest';
import { literalWordsIn } from '../../../scripts/literal-words';

function words(source: string): readonly string[] {
  return literalWordsIn('src/features/x/X.svelte', source).map((found) => found.words);
}

describe('the lint of words', () => {
  it.each([
    ['a sentence', '<p>Nothing was deleted.</p>', ['Nothing was deleted.']],
    ['a word between figures', '{#if a}{a} hours{/if}', ['hours']],
    ['a heading of one word', '<h2>Units</h2>', ['Units']],
    ['a label for screen readers', '<nav aria-label="Main"></nav>', ['Main']],
    ['a label of a part', '<TextField label="name" />', ['name']],
    ['a name of a part in a property of its own', '<Way cancel="Stop it" />', ['Stop it']],
    ['words in an expression', '<p>{a ? "Allow again" : b}</p>', ['Allow again']],
    ['a sentence with a figure', '<p>{`at most ${a} units`}</p>', ['at most', 'units']],
    ['a table of names', '<script>const names = { all: "All units" };</script>', ['All units']],
    ['a title of the page', '<svelte:head><title>Compare</title></svelte:head>', ['Compare']],
  ])('refuses %s', (_, source, found) => {
    expect(words(source)).toEqual(found);
  });

  it('reads code beside a component as well', () => {
    const source =
      "import { a } from '../b';\n\nexport const names = { all: 'All units' } as const;";
    expect(literalWordsIn('src/features/x/names.ts', source)).toEqual([
      { path: 'src/features/x/names.ts', line: 3, words: 'All units' },
    ]);
  });

  it('names the line', () => {
    const [found] = literalWordsIn('X.svelte', '<p>\n  {a}\n</p>\n<h2>Units</h2>');
    expect(found).toMatchObject({ path: 'X.svelte', line: 4 });
  });

  it.each([
    ['figures and signs', '<p>{a} × {b}: –</p>'],
    ['what a style sheet reads', '<p class="plain wide" style:width="calc(1rem + {a})"></p>'],
    ['styles', '<style>p { margin: 0 auto; }</style>'],
    ['comments', '<!-- It scrolls, so it takes the focus. --><p></p>'],
    ['ids', '<p id="{a}-name" aria-labelledby="{a}-name {b}"></p>'],
    ['modules', "<script>import { a } from '../../messages'; const b = 'undecided';</script>"],
    ['keys', "<script>if (event.key === 'Enter') act();</script>"],
    ['what is looked for', "<script>list.querySelector('button, input')?.focus();</script>"],
    ['types', '<script lang="ts" generics="A extends string">type B = "Two words";</script>'],
    ['what messages says', '<p>{words.nothing} {format(a)}</p>'],
  ])('lets %s be', (_, source) => {
    expect(words(source)).toEqual([]);
  });
});
