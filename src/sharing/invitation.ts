import { digestOf, isKey } from '../formats';

/** The devices that share plans with each other: those that have its key. */
export interface Workspace {
  /** Random; no name, since it stands in names of files. */
  readonly id: string;
  /** See `newKey` of formats. */
  readonly key: string;
}

/** The first part of an invitation: which version of it. */
const version = '1';
const digestLength = 8;
const idShape = /^[\w-]{8,60}$/;

/**
 * What is handed to a colleague so that their device reads and writes the plans of a workspace: its
 * version, id and key, and letters that tell when one is missing.
 */
export async function invitation({ id, key }: Workspace): Promise<string> {
  const told = [version, id, key].join('.');
  return `${told}.${await checkOf(told)}`;
}

/** The workspace of an invitation, which may stand in an address; `null` where it is none or not whole. */
export async function readInvitation(text: string): Promise<Workspace | null> {
  const parts = (/[\w-]+(?:\.[\w-]+){3}\s*$/.exec(text)?.[0] ?? '').trim().split('.');
  const [known, id = '', key = '', check] = parts;
  if (known !== version || !idShape.test(id) || !isKey(key)) return null;
  return (await checkOf([known, id, key].join('.'))) === check ? { id, key } : null;
}

async function checkOf(told: string): Promise<string> {
  return (await digestOf(told)).slice(0, digestLength);
}
