export { default } from './ReviewStep.svelte';
