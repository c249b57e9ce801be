/** An instant as `Date.toISOString()` writes it. */
export type Instant = string;
/** A calendar date without a time zone, `YYYY-MM-DD`. */
export type CalendarDate = string;
