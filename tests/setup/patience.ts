import { configure } from '@testing-library/svelte';

/** What loads when it is first shown takes its time on a busy machine; no test asserts how long. */
configure({ asyncUtilTimeout: 20_000 });
