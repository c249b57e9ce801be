export { default } from './ShareScreen.svelte';
