import { findQualification } from '../../src/catalogue';
import { optionalUnits } from '../../src/rules';

/** What the plans under fault are plans of. */
export const qualification = findQualification('proqual-l3-diploma-customer-service')!;

/** Units to click on: their ids, and what their ticks are called. */
export const units = optionalUnits(qualification).slice(0, 12);
export const titles = units.map((unit) => qualification.units.find(({ id }) => id === unit)!.title);
