import { readOpenFragment } from '../formats';
import type { DeliveryView, DraftStepName, Step } from './steps';
import { deliveryViews, draftSteps, steps } from './steps';

/** Where the reader is, as the part of the address after `#`. */
export type Address =
  | { readonly screen: 'plans' }
  | { readonly screen: 'qualifications' }
  | { readonly screen: 'qualification'; readonly id: string }
  | {
      readonly screen: 'plan';
      readonly id: string;
      readonly step: Step;
      /** Of the step `delivery` alone; without one it is the first. */
      readonly view?: DeliveryView;
    }
  | { readonly screen: 'print'; readonly id: string }
  | { readonly screen: 'share'; readonly id: string }
  /** Something that was handed over; `sent` is what its link holds, empty where none was followed. */
  | { readonly screen: 'open'; readonly sent: string }
  | { readonly screen: 'compare'; readonly ids: readonly string[] }
  /** Who teaches, assesses and quality-assures. */
  | { readonly screen: 'staff' }
  /** Where plans are shared with colleagues; `invited` is an invitation, empty without one. */
  | { readonly screen: 'shared-folder'; readonly invited: string }
  /** Where a specification is brought in. */
  | { readonly screen: 'bring-in' }
  /** A draft of a qualification, on one of its steps. */
  | { readonly screen: 'draft'; readonly id: string; readonly step: DraftStepName }
  | { readonly screen: 'unknown' };

/** Reads an address; anything that is none of ours is `unknown`. */
export function parseAddress(hash: string): Address {
  const sent = readOpenFragment(hash);
  if (sent !== null) return { screen: 'open', sent };
  const [room = '', ...parts] = hash
    .replace(/^#?\/?/, '')
    .replace(/\/+$/, '')
    .split('/');
  if (room === 'compare') return { screen: 'compare', ids: parts.filter(Boolean).map(decode) };
  const [id = '', rest, view, ...more] = parts;
  if (more.length > 0 || (view !== undefined && rest !== 'delivery')) return { screen: 'unknown' };
  if (room === '' && id === '' && rest === undefined) return { screen: 'plans' };
  if (room === 'qualifications' && rest === undefined) {
    return id === '' ? { screen: 'qualifications' } : { screen: 'qualification', id: decode(id) };
  }
  if ((room === 'bring-in' || room === 'staff') && id === '') return { screen: room };
  if (room === 'shared-folder' && rest === undefined) return { screen: room, invited: decode(id) };
  if (room === 'drafts' && id !== '') return parseDraftAddress(decode(id), rest);
  if (room !== 'plans') return { screen: 'unknown' };
  // The plans without one of them are the list of all.
  return id === '' ? { screen: 'plans' } : parsePlanAddress(decode(id), rest, view);
}

function parsePlanAddress(id: string, rest = 'set-up', asked?: string): Address {
  if (rest === 'print' || rest === 'share') return { screen: rest, id };
  const step = steps.find((name) => name === rest);
  const view = deliveryViews.find((name) => name === asked);
  if (!step || view !== asked) return { screen: 'unknown' };
  return view ? { screen: 'plan', id, step, view } : { screen: 'plan', id, step };
}

function parseDraftAddress(id: string, rest: string = draftSteps[0]): Address {
  const step = draftSteps.find((name) => name === rest);
  return step ? { screen: 'draft', id, step } : { screen: 'unknown' };
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
      return `#/plans/${encodeURIComponent(address.id)}/${address.step}${address.view ? `/${address.view}` : ''}`;
    case 'print':
    case 'share':
      return `#/plans/${encodeURIComponent(address.id)}/${address.screen}`;
    case 'open':
      return address.sent === '' ? '#/open' : `#/open/${address.sent}`;
    case 'bring-in':
    case 'staff':
      return `#/${address.screen}`;
    case 'shared-folder':
      return `#/shared-folder${address.invited === '' ? '' : `/${encodeURIComponent(address.invited)}`}`;
    case 'draft':
      return `#/drafts/${encodeURIComponent(address.id)}/${address.step}`;
    case 'compare':
      return ['#/compare', ...address.ids.map(encodeURIComponent)].join('/');
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
