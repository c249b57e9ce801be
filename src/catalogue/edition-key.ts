import type { Qualification } from './types';

/** Names an edition: a qualification in one of its versions. */
export function editionKey({ id, version }: Pick<Qualification, 'id' | 'version'>): string {
  return `${id} ${version}`;
}
