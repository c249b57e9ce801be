import * as v from 'valibot';
import { entryLevels, groupKinds } from '../../catalogue';
import type { DraftContent, DraftDocument } from './document';

/**
 * The shape of a kept draft, as far as the editor relies on it. The qualification in it is no whole
 * one yet: what it must be for that is asked when it is published (`publishable`).
 */
const text = v.string();
const texts = v.array(text);
const textOrNull = v.nullable(text);
const figure = v.nullable(v.number());
const level = v.nullable(v.union([v.number(), v.picklist(entryLevels)]));

const unit = v.looseObject({
  id: text,
  ref: textOrNull,
  localRef: textOrNull,
  title: text,
  level,
  credits: figure,
  glh: figure,
  summary: text,
  criteria: v.array(v.number()),
});

const filter = v.looseObject({ groups: v.optional(texts), units: v.optional(texts) });
const part: v.GenericSchema = v.union([
  v.looseObject({ measure: text, over: filter }),
  v.looseObject({ holding: v.array(v.lazy(() => part)) }),
  v.looseObject({ share: text, over: filter, of: filter }),
]);
const cite = v.looseObject({ section: text, page: figure });
const rule = v.intersect([v.looseObject({ id: text, binding: text, cite }), part]);

const qualification = v.looseObject({
  format: v.literal(2),
  id: text,
  version: text,
  title: text,
  awardingBody: text,
  number: textOrNull,
  level,
  status: v.picklist(['live', 'draft']),
  startsOn: textOrNull,
  endsOn: textOrNull,
  published: v.looseObject({
    credits: figure,
    tqt: figure,
    glh: v.nullable(v.looseObject({ min: v.number(), max: v.number() })),
  }),
  units: v.array(unit),
  groups: v.array(
    v.looseObject({
      id: text,
      title: text,
      kind: v.picklist(groupKinds),
      units: texts,
    }),
  ),
  rules: v.array(rule),
  conditions: v.array(v.looseObject({ id: text, text, cite })),
  source: v.looseObject({ document: text, publisher: text, edition: textOrNull }),
  pathways: v.optional(
    v.array(v.looseObject({ id: text, title: text, rules: v.optional(v.array(rule)), cite })),
  ),
});

const place = v.looseObject({ page: figure, sheet: textOrNull, line: v.number(), cell: figure });

const question = v.looseObject({
  id: text,
  code: text,
  severity: v.picklist(['question', 'notice']),
  about: v.looseObject({ kind: v.picklist(['unit', 'group', 'rule', 'fact', 'document']) }),
  place,
  read: textOrNull,
  proposed: textOrNull,
  answer: v.nullable(v.looseObject({ kind: text })),
});

const path = v.array(v.union([v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))]));
const setChange = v.looseObject({ kind: v.literal('set'), path });
const spliceChange = v.looseObject({
  kind: v.literal('splice'),
  path,
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  removed: v.array(v.unknown()),
  added: v.array(v.unknown()),
});

const step = v.looseObject({
  at: text,
  command: v.looseObject({ type: text }),
  patch: v.array(v.variant('kind', [setChange, spliceChange])),
});

const content = v.looseObject({
  qualification,
  places: v.record(text, v.looseObject({ place })),
  questions: v.array(question),
});

const documentSchema = v.pipe(
  v.looseObject({
    format: v.literal(1),
    id: text,
    origin: v.looseObject({ kind: v.picklist(['read', 'by-hand', 'copy']) }),
    startedAt: text,
    content,
    steps: v.array(step),
    done: v.pipe(v.number(), v.integer(), v.minValue(0)),
    published: v.nullable(v.looseObject({ id: text, version: text })),
  }),
  v.check(({ done, steps }) => done <= steps.length),
);

/** Whether data has the shape of a draft's content, which a step of a tampered history may spoil. */
export function isDraftContent(data: unknown): data is DraftContent {
  return v.is(content, data);
}

export type DraftDocumentResult =
  | { readonly ok: true; readonly document: DraftDocument }
  | { readonly ok: false; readonly isNewer: boolean };

const newer = v.looseObject({ format: v.pipe(v.number(), v.gtValue(1)) });

/** Reads a kept draft. `isNewer`: a later version of this app wrote it. */
export function parseDocument(json: unknown): DraftDocumentResult {
  const result = v.safeParse(documentSchema, json);
  if (!result.success) return { ok: false, isNewer: v.is(newer, json) };
  // Shaped as it was written: what the schema leaves loose is only shown, never relied on.
  return { ok: true, document: json as DraftDocument };
}
