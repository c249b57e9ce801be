// Apart from the days themselves: reading a plan asks for the names, and that is in the first load.

/** The parts of the United Kingdom that have bank holidays of their own. */
export const nations = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof nations)[number];
