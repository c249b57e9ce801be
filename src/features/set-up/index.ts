export { default } from './SetUpStep.svelte';
