/** The parser of qualifications, as a part that loads when an edition other than today's is needed. */
export { parseQualification } from '../catalogue';
