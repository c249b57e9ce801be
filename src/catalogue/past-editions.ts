/** Past editions under their `editionKey`, each as a part that loads when it is asked for. */
export type PastEditions = ReadonlyMap<string, () => Promise<{ readonly default: unknown }>>;

/**
 * Every edition that a newer one replaced, or whose qualification is gone. The build holds this list
 * against the folder and against all that was ever published (`scripts/check-catalogue.ts`), and
 * parses each. An entry has an edition's id and version, and loads its file as a part of its own:
 *
 *     ['some-id 2026-11-22',
 *       () => import('./qualifications/past/some-id.2026-11-22.json', { with: { type: 'json' } })],
 */
export const pastEditions: PastEditions = new Map();
