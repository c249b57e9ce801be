import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseQualification } from '../../../src/catalogue';
import { beyond } from '../../fixtures/beyond';

describe.each(beyond.map(({ qualification }) => [qualification.id, qualification] as const))(
  '%s',
  (id, qualification) => {
    it('is read as it stands, in format 1 and in format 2', () => {
      const json: unknown = JSON.parse(JSON.stringify(qualification));
      expect(parseQualification(json)).toEqual({ ok: true, qualification });
      const second = {
        format: 2,
        levels: id.startsWith('sqa') ? 'SCQF' : 'RQF',
        ...(json as object),
      };
      expect(parseQualification(second)).toEqual({ ok: true, qualification: second });
    });

    const file = new URL(`../../../../shared/qualifications-beyond/${id}.json`, import.meta.url);
    it.skipIf(!existsSync(file))('holds what the file beside the project holds', () => {
      expect(qualification).toEqual(JSON.parse(readFileSync(file, 'utf8')));
    });
  },
);
