export { default } from './StaffScreen.svelte';
