import fc from 'fast-check';

/**
 * Random cases are the same in every run, so that main is never red by luck. Other cases:
 * `FC_SEED=1 npm run unit`.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_122) });
