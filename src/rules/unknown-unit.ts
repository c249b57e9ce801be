import type { Qualification, UnitId } from '../catalogue';

/** A selection names a unit that its qualification does not have. */
export class UnknownUnitError extends Error {
  constructor(
    readonly unit: UnitId,
    qualification: Qualification,
  ) {
    super(`${qualification.title} has no unit "${unit}"`);
    this.name = 'UnknownUnitError';
  }
}
