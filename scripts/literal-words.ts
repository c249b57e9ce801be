/**
 * Finds words for people that stand in a component instead of in src/messages, where every sentence
 * of the product lives. Used by `check-words.ts` and held by tests/unit/scripts.
 */
import { parse } from 'svelte/compiler';

export interface LiteralWords {
  readonly path: string;
  readonly line: number;
  readonly words: string;
}

/** Attributes that a browser or a style sheet reads, and nobody else. */
const technical =
  /^(accept|autocapitalize|autocomplete|bind:.*|class|d|enctype|fill|for|generics|href|id|inputmode|kind|lang|media|name|on.*|page|pattern|preload|rel|role|sizes|spellcheck|src|target|tone|transform|type|value|viewBox|width|wrap|aria-(busy|controls|current|describedby|haspopup|hidden|labelledby|live|owns)|data-.*)$/;

/** Two words, or one that begins like a sentence: "Find a unit", "Close". */
const readsAsWords = /\p{L}[,.;:!?…]?\s+\p{L}{2}|\p{L}{2}\s+\p{L}|^\s*\p{Lu}\p{Ll}+[.:…]?\s*$/u;
/** A piece of a template: a space beside a word is a sentence going on. */
const goesOnAsWords = /\s\p{L}{2}|\p{L}{2}[,.;:!?…]?\s/u;
const anyWord = /\p{L}{2}/u;

/** What ESTree calls a place where a string is no text: a key of the keyboard, a module, a type. */
const silentParents = new Set([
  'ImportDeclaration',
  'ImportExpression',
  'TSLiteralType',
  'BinaryExpression',
  'SwitchCase',
  'Property key',
]);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** @param source of one `.svelte` or `.ts` file */
export function literalWordsIn(path: string, source: string): readonly LiteralWords[] {
  // Code alone is read as a script of a component, on the same lines.
  const read = path.endsWith('.ts') ? `<script lang="ts">${source}</script>` : source;
  const root = parse(read, { modern: true });
  const found: LiteralWords[] = [];
  const report = (node: Node, text: string): void => {
    const line = read.slice(0, node.start).split('\n').length;
    found.push({ path, line, words: text.trim().replaceAll(/\s+/g, ' ') });
  };
  const visit = (node: Node, parent: string): void => {
    if (node.type === 'StyleSheet' || node.type === 'StyleDirective') return;
    if (isLookUp(node)) return;
    if (node.type === 'Attribute' && technical.test(String(node.name))) return;
    const text = textOf(node);
    if (text !== null && !silentParents.has(parent) && isForPeople(node, parent, text))
      report(node, text);
    for (const [key, child] of childrenOf(node)) visit(child, parentName(node, key));
  };
  for (const [key, child] of childrenOf(root as unknown as Node)) visit(child, key);
  return found;
}

/** What is looked for in the page or in a list is no text: `closest('li button')`. */
function isLookUp({ type, callee }: Node): boolean {
  if (type !== 'CallExpression' || !isNode(callee) || !isNode(callee.property)) return false;
  return /^(querySelector(All)?|closest|matches|includes)$/.test(String(callee.property.name));
}

function isForPeople({ type }: Node, parent: string, text: string): boolean {
  const isMarkup = type === 'Text' && !parent.startsWith('Attribute');
  const isRead = /^Attribute (alt|aria-label|hint|label|placeholder|title)$/.test(parent);
  if (isMarkup || isRead) return anyWord.test(text);
  return (type === 'TemplateElement' ? goesOnAsWords : readsAsWords).test(text);
}

function textOf(node: Node): string | null {
  if (node.type === 'Text') return String(node.data);
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  return node.type === 'TemplateElement' ? (node.value as { cooked: string }).cooked : null;
}

function parentName(node: Node, key: string): string {
  if (node.type === 'Attribute') return `Attribute ${String(node.name)}`;
  return key === 'key' ? `${node.type} key` : node.type;
}

function childrenOf(node: Node): readonly (readonly [string, Node])[] {
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'loc' || key === 'metadata'
      ? []
      : [value]
          .flat()
          .flatMap((child): (readonly [string, Node])[] => (isNode(child) ? [[key, child]] : [])),
  );
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
