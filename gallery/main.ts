/**
 * The gallery: every part of `ui` and `components` in its states, built like the app and no part of
 * it. `npm run gallery` serves it; the browser tests look at it (docs/decisions/gallery.md).
 */
import '../src/ui/tokens.css';
import '../src/ui/base.css';
import { mount } from 'svelte';
import { findQualification } from '../src/catalogue';
import { openStore } from '../src/storage';
import Gallery from './Gallery.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');

const store = openStore({
  findQualification,
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
  name: 'gallery',
});

mount(Gallery, { target, props: { store } });
