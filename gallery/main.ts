/**
 * The gallery: every part of `ui` and `components` in its states, built like the app and no part of
 * it. `npm run gallery` serves it; the browser tests look at it (docs/decisions/gallery.md).
 */
import '../src/ui/tokens.css';
import '../src/ui/base.css';
import { mount } from 'svelte';
import { contentFromCopy, newDocument } from '../src/authoring';
import { findQualification } from '../src/catalogue';
import { openStore } from '../src/storage';
import { draft, today } from './data';
import Gallery from './Gallery.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');

const store = openStore({
  findQualification,
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
  name: 'gallery',
});

// One draft is there, as on a device on which somebody brings in a qualification.
const id = 'gallery-draft';
const at = `${today}T10:00:00.000Z`;
const origin = { kind: 'copy', title: draft.title, version: draft.version } as const;
await store.removeDraft(id);
await store.saveDraft(newDocument(contentFromCopy(draft, today), { id, at, origin }), null);

mount(Gallery, { target, props: { store } });
