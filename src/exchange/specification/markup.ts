import { Parser } from 'htmlparser2';

type Attributes = Readonly<Record<string, string>>;

/** What is told of a text's elements, one after the other. */
export interface MarkupWalker {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** No document nests deeper; the parser's time grows with the square of it. */
const maxDepth = 2_000;

/**
 * Walks through HTML or XML. Entities that a document declares itself stay as they are written.
 *
 * @throws where elements nest deeper than in any document
 */
export function walkMarkup(
  parts: readonly string[],
  walker: MarkupWalker,
  { isXml }: { readonly isXml: boolean },
): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > maxDepth) throw new Error('nested too deeply');
        walker.open(name, attributes);
      },
      onclosetag: (name) => {
        depth -= 1;
        walker.close(name);
      },
      ontext: (text) => walker.text(text),
    },
    { xmlMode: isXml, decodeEntities: true },
  );
  for (const part of parts) parser.write(part);
  parser.end();
}
