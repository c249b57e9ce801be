import imiL2 from './qualifications/imi-l2-diploma-customer-service.json' with { type: 'json' };
import pearsonCertificate from './qualifications/pearson-l3-certificate-customer-service-specialists.json' with { type: 'json' };
import pearsonDiploma from './qualifications/pearson-l3-diploma-customer-service-specialists.json' with { type: 'json' };
import proqualL3 from './qualifications/proqual-l3-diploma-customer-service.json' with { type: 'json' };
import proqualL4 from './qualifications/proqual-l4-nvq-diploma-customer-service.json' with { type: 'json' };
import sfjL2 from './qualifications/sfj-l2-certificate-customer-service.json' with { type: 'json' };
import { parseQualification } from './parse';
import type { Qualification } from './types';

/** By file name, in the order in which screens list them. */
const files: Readonly<Record<string, unknown>> = {
  'proqual-l3-diploma-customer-service': proqualL3,
  'imi-l2-diploma-customer-service': imiL2,
  'sfj-l2-certificate-customer-service': sfjL2,
  'pearson-l3-certificate-customer-service-specialists': pearsonCertificate,
  'pearson-l3-diploma-customer-service-specialists': pearsonDiploma,
  'proqual-l4-nvq-diploma-customer-service': proqualL4,
};

/** The qualifications that ship with Unitwise. */
export const qualifications: readonly Qualification[] = Object.entries(files).map(([file, json]) =>
  read(file, json),
);

/** The newest version among the shipped qualifications (YYYY-MM-DD). */
export const catalogueVersion: string = qualifications.reduce(
  (newest, { version }) => (version > newest ? version : newest),
  '',
);

/** The shipped qualification of this id. */
export function findQualification(id: string): Qualification | undefined {
  return qualifications.find((qualification) => qualification.id === id);
}

/** A bad file is our own mistake: it must stop the build and the tests, not reach a screen. */
function read(file: string, json: unknown): Qualification {
  const result = parseQualification(json);
  if (!result.ok) {
    const problems = result.problems.map(({ message }) => `  ${message}`).join('\n');
    throw new Error(`src/catalogue/qualifications/${file}.json cannot be read:\n${problems}`);
  }
  if (result.qualification.id !== file) {
    throw new Error(`${file}.json calls itself "${result.qualification.id}"`);
  }
  return result.qualification;
}
