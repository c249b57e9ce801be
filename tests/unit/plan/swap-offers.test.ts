import { expect, it } from 'vitest';
import { applyChange, newLearner, newPlan, swapOffers } from '../../../src/plan';
import { healthAndSocialCare as care } from '../../fixtures/pathways';

const at = '2026-11-27T10:00:00.000Z';
const pathways = care.pathways ?? [];

it.each(pathways.map(({ id }) => id))('offers no unit that %s makes mandatory or closes', (id) => {
  const learner = newLearner({
    ...{ id: 'l', name: 'Ada', employer: '', reference: '', startsOn: null },
  });
  const plan = applyChange(
    newPlan(care, { id: 'p', at, name: 'Care' }),
    { type: 'add-learners', learners: [learner] },
    at,
  );
  const { groups = {}, mandatory = [] } = pathways.find((one) => one.id === id)!;
  const shut = care.groups.filter((group) => (groups[group.id] ?? group.kind) !== 'optional');
  const expected = care.groups
    .filter((group) => !shut.includes(group))
    .flatMap(({ units }) => units)
    .filter((unit) => !mandatory.includes(unit));
  const offered = swapOffers(
    care,
    plan,
    { ...learner, pathway: id },
    { leaves: null, as: 'chosen' },
  );
  expect(offered.map(({ unit }) => unit.id).toSorted()).toEqual(expected.toSorted());
});
