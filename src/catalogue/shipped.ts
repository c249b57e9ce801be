import imiL2 from './qualifications/imi-l2-diploma-customer-service.json' with { type: 'json' };
import pearsonCertificate from './qualifications/pearson-l3-certificate-customer-service-specialists.json' with { type: 'json' };
import pearsonDiploma from './qualifications/pearson-l3-diploma-customer-service-specialists.json' with { type: 'json' };
import proqualL3 from './qualifications/proqual-l3-diploma-customer-service.json' with { type: 'json' };
import proqualL4 from './qualifications/proqual-l4-nvq-diploma-customer-service.json' with { type: 'json' };
import sfjL2 from './qualifications/sfj-l2-certificate-customer-service.json' with { type: 'json' };
import type { Qualification } from './types';

const files: readonly unknown[] = [
  proqualL3,
  imiL2,
  sfjL2,
  pearsonCertificate,
  pearsonDiploma,
  proqualL4,
];

/**
 * The qualifications that ship with Unitwise, in the order in which screens list them. Every build
 * and every test run parses the files (`scripts/check-catalogue.ts`): the browser trusts them and
 * is spared the schema.
 */
export const qualifications = files as readonly Qualification[];

/** The newest version among the shipped qualifications (YYYY-MM-DD). */
export const catalogueVersion: string = qualifications.reduce(
  (newest, { version }) => (version > newest ? version : newest),
  '',
);

/** The shipped qualification of this id. */
export function findQualification(id: string): Qualification | undefined {
  return qualifications.find((qualification) => qualification.id === id);
}
