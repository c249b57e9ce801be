export { default } from './EmployerMode.svelte';
