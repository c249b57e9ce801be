import type { Step } from './steps';
import { steps } from './steps';

/** Where the reader is, as the part of the address after `#`. */
export type Address =
  | { readonly screen: 'plans' }
  | { readonly screen: 'qualifications' }
  | { readonly screen: 'qualification'; readonly id: string }
  | { readonly screen: 'plan'; readonly id: string; readonly step: Step }
  | { readonly screen: 'print'; readonly id: string }
  | { readonly screen: 'unknown' };

/** Reads an address; anything that is none of ours is `unknown`. */
export function parseAddress(hash: string): Address {
  const [room = '', ...parts] = hash.replace(/^#?\/?/, '').split('/');
  const [id = '', rest, ...more] = parts;
  if (more.length > 0) return { screen: 'unknown' };
  if (room === '' && id === '' && rest === undefined) return { screen: 'plans' };
  if (room === 'qualifications' && rest === undefined) {
    return id === '' ? { screen: 'qualifications' } : { screen: 'qualification', id: decode(id) };
  }
  return room === 'plans' && id !== '' ? parsePlanAddress(decode(id), rest) : { screen: 'unknown' };
}

function parsePlanAddress(id: string, rest = 'set-up'): Address {
  if (rest === 'print') return { screen: 'print', id };
  const step = steps.find((name) => name === rest);
  return step ? { screen: 'plan', id, step } : { screen: 'unknown' };
}

/** The address to link to; `parseAddress` reads it back. */
export function makeAddress(address: Exclude<Address, { screen: 'unknown' }>): string {
  switch (address.screen) {
    case 'plans':
      return '#/';
    case 'qualifications':
      return '#/qualifications';
    case 'qualification':
      return `#/qualifications/${encodeURIComponent(address.id)}`;
    case 'plan':
      return `#/plans/${encodeURIComponent(address.id)}/${address.step}`;
    case 'print':
      return `#/plans/${encodeURIComponent(address.id)}/print`;
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
