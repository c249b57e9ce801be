import { draftFromQualification } from '../../authoring';
import { parseQualification } from '../../catalogue';
import type { Opened, SpecificationReading } from './opened';

const maxQualifications = 40;

/** Reads JSON of ours: a qualification of format 1 or 2, several in a list, or what `npm run read` printed. */
export function readOwnFormat({
  name,
  text,
}: Extract<Opened, { kind: 'json' }>): SpecificationReading {
  const json = parsed(text);
  if (json === undefined) return { kind: 'damaged' };
  const files = listIn(json).slice(0, maxQualifications).map(parseQualification);
  const problems = files.flatMap((file) =>
    file.ok ? [] : file.problems.map(({ message }) => message),
  );
  if (problems.length > 0 || files.length === 0) return { kind: 'other-json', problems };
  return files.flatMap((file) =>
    file.ok ? [draftFromQualification(file.qualification, name)] : [],
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}

function listIn(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  if (typeof json !== 'object' || json === null) return [];
  if ('all' in json && Array.isArray(json.all)) return json.all;
  return ['qualification' in json ? json.qualification : json];
}
