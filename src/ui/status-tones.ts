const statusTones = ['met', 'short', 'over', 'note'] as const;
/** The state of a thing: its icon and its colour. */
export type StatusTone = (typeof statusTones)[number];
