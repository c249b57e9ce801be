import CombinationStatement from './CombinationStatement.svelte';
import type { PrintDocument } from './document';

/** In the order in which they are offered and printed. A new document is one more entry. */
export const documents: readonly PrintDocument[] = [
  {
    id: 'combination',
    title: 'Combination statement',
    holds: 'For an auditor: every rule with its evidence and source, units, RPL and signatures.',
    component: CombinationStatement,
  },
];
