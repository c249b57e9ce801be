/** The state of a thing: its icon and its colour. */
export type StatusTone = 'met' | 'short' | 'over' | 'note';
