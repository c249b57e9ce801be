import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliveryViews, makeAddress, parseAddress, steps } from '../../../src/wizard';
import type { Address } from '../../../src/wizard';

type Known = Exclude<Address, { readonly screen: 'unknown' }>;

/** Ids as files may bring them: slashes, spaces, marks and letters of all kinds, never empty. */
const id = fc
  .oneof(
    fc.uuid(),
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom('a/b', '..', '.', '%2F', '%', '#', '?x=1', '__proto__', 'print', 'é 漢 😀'),
  )
  .filter((text) => text.isWellFormed());

const known: fc.Arbitrary<Known> = fc.oneof(
  fc.constant({ screen: 'plans' as const }),
  fc.constant({ screen: 'qualifications' as const }),
  fc.record({ screen: fc.constant('qualification' as const), id }),
  fc.record({ screen: fc.constant('plan' as const), id, step: fc.constantFrom(...steps) }),
  fc.record({
    screen: fc.constant('plan' as const),
    id,
    step: fc.constant('delivery' as const),
    view: fc.constantFrom(...deliveryViews),
  }),
  fc.record({ screen: fc.constant('print' as const), id }),
  fc.record({ screen: fc.constant('share' as const), id }),
  fc.record({ screen: fc.constant('open' as const), sent: fc.base64String().map(toUrl) }),
  fc.record({
    screen: fc.constant('shared-folder' as const),
    invited: fc.oneof(fc.constant(''), id),
  }),
  fc.record({ screen: fc.constant('compare' as const), ids: fc.array(id, { maxLength: 5 }) }),
);

function toUrl(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('#', '/', '%', '%E0%A4%A', '%00', 'plans', 'open', 'compare', '..', 'x'))
    .map((parts) => parts.join('')),
  fc
    .array(fc.constantFrom('plans', 'qualifications', 'p', '', 'units', 'print', 'set-up', '%41'))
    .map((parts) => `#/${parts.join('/')}`),
);

describe('addresses', () => {
  it('are read back as they were made, also once the browser has written them', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(known, (address) => {
        const hash = makeAddress(address);
        expect(parseAddress(hash)).toEqual(address);
        expect(parseAddress(new URL(hash, 'https://unitwise.example/app/').hash)).toEqual(address);
        seen.set(address.screen, (seen.get(address.screen) ?? 0) + 1);
      }),
      { numRuns: 500 },
    );
    expect(seen.size).toBe(9);
    expect(Math.min(...seen.values())).toBeGreaterThan(30);
  });

  it('are told apart: two places never share one', () => {
    fc.assert(
      fc.property(known, known, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(makeAddress(one) === makeAddress(other)).toBe(isSame);
      }),
    );
  });

  it('never make the reader throw, and mean one place or none', () => {
    const seen = { known: 0, unknown: 0 };
    fc.assert(
      fc.property(hostile, (hash) => {
        const address = parseAddress(hash);
        seen[address.screen === 'unknown' ? 'unknown' : 'known'] += 1;
        if (address.screen === 'unknown' || !hash.isWellFormed()) return;
        expect(parseAddress(makeAddress(address))).toEqual(address);
      }),
      { numRuns: 600 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(60);
  });

  it.each([
    ['', { screen: 'plans' }],
    ['#', { screen: 'plans' }],
    ['#/', { screen: 'plans' }],
    ['#/qualifications', { screen: 'qualifications' }],
    ['#/qualifications/', { screen: 'qualifications' }],
    ['#/qualifications/imi', { screen: 'qualification', id: 'imi' }],
    ['#/plans/p', { screen: 'plan', id: 'p', step: 'set-up' }],
    ['#plans/p/units', { screen: 'plan', id: 'p', step: 'units' }],
    ['#/plans/p/delivery', { screen: 'plan', id: 'p', step: 'delivery' }],
    [
      '#/plans/p/delivery/calendar/',
      { screen: 'plan', id: 'p', step: 'delivery', view: 'calendar' },
    ],
    ['#/plans/p/delivery/elsewhere', { screen: 'unknown' }],
    ['#/plans/p/delivery/__proto__', { screen: 'unknown' }],
    ['#/plans/p/delivery/calendar/more', { screen: 'unknown' }],
    ['#/plans/p/review/calendar', { screen: 'unknown' }],
    ['#/drafts/p/delivery/calendar', { screen: 'unknown' }],
    ['#/plans//delivery/calendar', { screen: 'plans' }],
    ['#/plans/p/print', { screen: 'print', id: 'p' }],
    ['#/plans/p/share', { screen: 'share', id: 'p' }],
    ['#/open', { screen: 'open', sent: '' }],
    ['#/open/', { screen: 'open', sent: '' }],
    ['#/open/AbC-_9', { screen: 'open', sent: 'AbC-_9' }],
    ['#/open/../%00/x', { screen: 'open', sent: '../%00/x' }],
    ['#/open?utm_source=x', { screen: 'open', sent: '' }],
    ['#/open/?utm_source=x', { screen: 'open', sent: '' }],
    ['#/OPEN/AbC-_9', { screen: 'open', sent: 'AbC-_9' }],
    ['#!/open/AbC-_9', { screen: 'open', sent: 'AbC-_9' }],
    ['#%2Fopen%2FAbC-_9', { screen: 'open', sent: 'AbC-_9' }],
    ['##/open/AbC-_9', { screen: 'open', sent: 'AbC-_9' }],
    ['#%23/open/AbC-_9', { screen: 'open', sent: 'AbC-_9' }],
    ['#open/AbC-_9%3E', { screen: 'open', sent: 'AbC-_9%3E' }],
    ['#/plans/#/open/AQAAAAAAAAAAAAAAAAAAAA', { screen: 'open', sent: 'AQAAAAAAAAAAAAAAAAAAAA' }],
    ['#/opening', { screen: 'unknown' }],
    ['#/plans/open', { screen: 'plan', id: 'open', step: 'set-up' }],
    ['#/plans/open/units', { screen: 'plan', id: 'open', step: 'units' }],
    ['#/compare', { screen: 'compare', ids: [] }],
    ['#/compare/a//b%2F', { screen: 'compare', ids: ['a', 'b/'] }],
    ['#/plans/%E0%A4%A/review', { screen: 'plan', id: '%E0%A4%A', step: 'review' }],
    ['#/plans', { screen: 'plans' }],
    ['#/plans/', { screen: 'plans' }],
    ['#/plans//units', { screen: 'plans' }],
    ['#/plans/p/', { screen: 'plan', id: 'p', step: 'set-up' }],
    ['#/plans/p/elsewhere', { screen: 'unknown' }],
    ['#/plans/p/units/more', { screen: 'unknown' }],
    ['#/plans/p/__proto__', { screen: 'unknown' }],
    ['#/qualifications/imi/units', { screen: 'unknown' }],
    ['#//plans', { screen: 'unknown' }],
    ['#/nowhere', { screen: 'unknown' }],
  ] as const)('read "%s"', (hash, address) => {
    expect(parseAddress(hash)).toEqual(address);
  });
});
