/** An instant as `Date.toISOString()` writes it. */
export type Instant = string;
