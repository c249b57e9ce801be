/**
 * formats: the envelopes that travel, for links, files and backups alike: version, checksum,
 * compression and seal; finding a link in what it was pasted with; names of files. Knows nothing of
 * what an envelope holds: no plan, no screen, no storage, no wording. What is wrong comes back as
 * data.
 */
export { digestOf } from './digest';
export { beginsAs, checksumOf, readHead, unsealPart, writeEnvelope } from './envelope';
export type { EnvelopeHead } from './envelope';
export { fileNamePart } from './file-name';
export { readOpenFragment } from './fragment';
export { findUnsafe, parseJson } from './json';
export type { Bytes } from './bytes';
export { isKey, newKey, openKeyed, sealKeyed } from './keyed';
export { maxFile, maxLink, maxQr, maxUnpacked, minPassphrase } from './limits';
export { readLinkIn, writeLink } from './link';
export type { LinkRefusal } from './link';
export { backupFormat, backupVersion, sealedBackupVersion, sharedFormat } from './names';
export { formatVersion } from './packing';
export type { Seal } from './packing';
export { isWeakPassphrase, toldPassphrase } from './passphrase';
export type { EnvelopeRefusal, RefusedEnvelope, EnvelopeResult } from './refusal';
