// First: Dexie takes the database that is there when it loads.
import 'fake-indexeddb/auto';
import { render, screen } from '@testing-library/svelte';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQualification } from '../../../../src/catalogue';
import { applyChange, newPlan } from '../../../../src/plan';
import type { Plan, Session } from '../../../../src/plan';
import SchemeOfWork from '../../../../src/features/print/documents/SchemeOfWork.svelte';
import { documentsFor } from '../../../../src/features/print/documents/registry';
import { criteriaOfSession } from '../../../../src/features/print/documents/scheme/session-criteria';
import { appWith } from '../plans/stage';
import StagedDocument from './StagedDocument.svelte';

const qualification = findQualification('proqual-l3-diploma-customer-service')!;
const at = '2026-11-20T10:00:00.000Z';
const unit = qualification.units.find(({ criteria }) => criteria.length > 1)!;

function session(id: string, on: string, more: Partial<Session> = {}): Session {
  return {
    ...{ id, unit: unit.id, time: { on, from: '09:30', to: '12:30' } },
    ...{ tutor: '', place: '', title: '', notes: '', state: 'planned', isPinned: false },
    ...more,
  };
}

function planWith(sessions: readonly Session[]): Plan {
  const empty = newPlan(qualification, { id: 'plan', name: 'Cohort 2027', at });
  const taught = applyChange(empty, { type: 'deliver', delivery: { sessions } }, at);
  return applyChange(
    taught,
    {
      type: 'deliver-unit',
      unit: unit.id,
      delivery: { tutor: 'Maya Lunn', location: 'Room 2', assessor: 'Ravi Shah' },
    },
    at,
  );
}

describe('a scheme of work', () => {
  it('is offered for a plan with sessions that take place', () => {
    const ids = (sessions: readonly Session[]) =>
      documentsFor(planWith(sessions)).map(({ id }) => id);
    expect(ids([])).not.toContain('scheme');
    expect(ids([session('s1', '2027-02-02', { state: 'cancelled' })])).not.toContain('scheme');
    expect(ids([session('s1', '2027-02-02')])).toContain('scheme');
  });

  it('tells each session in the order of time: when, where, what, how, and the assessment', () => {
    const plan = planWith([
      session('s2', '2027-03-02'),
      session('s1', '2027-02-02', { title: 'Role play', notes: 'Scenario cards', place: 'Hall' }),
      session('s3', '2027-02-09', { state: 'cancelled' }),
    ]);
    render(StagedDocument, {
      props: { app: appWith(), document: SchemeOfWork, plan, qualification },
    });
    expect(screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)).toEqual([
      'February 2027',
      'March 2027',
      'Signatures',
    ]);
    const rows = screen.getAllByRole('row').filter((row) => row.textContent.includes(' of 2,'));
    const words = rows.map((row) => row.textContent.replaceAll(/\s+/g, ' '));
    expect(words).toHaveLength(2);
    expect(words[0]).toContain('Tue 2 ');
    expect(words[0]).toContain('Hall, Maya Lunn');
    expect(words[0]).toContain('1 of 2, 3 hours: Role play');
    expect(words[0]).toContain('Scenario cards');
    expect(words[0]).not.toContain('Ravi Shah');
    expect(words[1]).toContain('Room 2, Maya Lunn');
    expect(words[1]).toContain('by Ravi Shah');
  });

  it('shares the criteria of a unit out, each to one session at least, none without', () => {
    let fewer = 0;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 30 }),
        (criteria, of) => {
          const all = criteria.flatMap((count, i) =>
            Array.from({ length: count }, (_, j) => `${i + 1}.${j + 1}`),
          );
          const told = Array.from({ length: of }, (_, i) => {
            const range = criteriaOfSession({ criteria }, i + 1, of)!;
            return all.slice(all.indexOf(range.first), all.indexOf(range.last) + 1);
          });
          expect(new Set(told.flat())).toEqual(new Set(all));
          expect(told.every((each) => each.length > 0)).toBe(true);
          const places = told.map((each) => all.indexOf(each[0]!));
          expect(places.toSorted((a, b) => a - b)).toEqual(places);
          if (of > all.length) fewer += 1;
        },
      ),
    );
    expect(fewer).toBeGreaterThan(10);
    expect(criteriaOfSession({ criteria: [] }, 1, 3)).toBeNull();
  });
});
