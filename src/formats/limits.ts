/**
 * Most characters of a link, the app's own address included: RFC 9110 (4.1) recommends that
 * everything that handles addresses supports at least 8,000 octets, and promises nothing beyond.
 */
export const maxLink = 8_000;
/** Characters of a text that is read for a link: a long chain of messages with it stays below. */
export const maxPasted = 2_000_000;
/** Characters of a file: a cohort of 2,000 with notes on every unit stays well below. */
export const maxFile = 10_000_000;
/** Bytes of JSON that a link or sealed file may unpack to; deflate grows at most about 1,032-fold. */
export const maxUnpacked = 10_000_000;
/** Levels of nesting; a plan has nine. */
export const maxDepth = 20;
/** Entries of a list or record; the lists of a plan hold as many. */
export const maxEntries = 5_000;
/**
 * Characters of a passphrase at least. A sealed file can be attacked offline without end: twelve
 * characters and the cost of each guess (see seal.ts) are what holds.
 */
export const minPassphrase = 12;
/**
 * Characters in a QR code: version 33 at error correction L, 149 modules and a quiet zone of 4 on
 * each side. Printed 8 cm wide its modules are half a millimetre, which phones read off paper.
 */
export const maxQr = 2_071;
