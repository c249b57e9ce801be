import { onPathway, type RulePart } from '../../../src/catalogue';
import type { Case } from './arbitrary';

/** The same case with every figure of credits and hours so many times as large, and a little more. */
export function enlarged(one: Case, by: number): Case {
  const { qualification, limits, hours, question, pathway } = one;
  const large = (value: number): number => Math.round(value * by * 100) / 100;
  const slack = qualification.units.length ** 2;
  const enlarge = <Part extends RulePart>(part: Part): Part => {
    if ('holding' in part) return { ...part, holding: part.holding.map(enlarge) };
    if ('share' in part || part.measure === 'units') return part;
    return {
      ...part,
      ...(part.min !== undefined && { min: large(part.min) }),
      // Room for what is added below.
      ...(part.max !== undefined && { max: large(part.max) + slack }),
    };
  };
  const grown = {
    ...qualification,
    // No two units weigh the same, so no two share a family.
    units: qualification.units.map((unit, i) => ({
      ...unit,
      credits: unit.credits === null ? null : large(unit.credits) + i,
      glh: unit.glh === null ? null : large(unit.glh) + i,
    })),
    rules: qualification.rules.map(enlarge),
    ...(qualification.pathways && {
      pathways: qualification.pathways.map((path) => ({
        ...path,
        rules: (path.rules ?? []).map(enlarge),
      })),
    }),
  };
  return {
    qualification: grown,
    pathway,
    flat: onPathway(grown, pathway),
    question,
    hours: new Map([...hours].map(([id, value]) => [id, Math.round(large(value))])),
    limits: {
      ...limits,
      ...(limits.maxCredits !== undefined && { maxCredits: large(limits.maxCredits) + 9 }),
      ...(limits.maxGlh !== undefined && { maxGlh: large(limits.maxGlh) + 9 }),
    },
  };
}
