export { default } from './Requests.svelte';
