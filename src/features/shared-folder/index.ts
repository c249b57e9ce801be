export { default } from './SharedFolderScreen.svelte';
