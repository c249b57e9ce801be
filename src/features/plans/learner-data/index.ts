/** What is kept of learners on this device: reached by `import()` when it is asked for. */
export { default as LearnersData } from './LearnersData.svelte';
export { default as RetentionReminder } from './RetentionReminder.svelte';
