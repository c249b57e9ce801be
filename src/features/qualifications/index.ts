export { default as QualificationScreen } from './QualificationScreen.svelte';
export { default as QualificationsScreen } from './QualificationsScreen.svelte';
