import './ui/tokens.css';
import './ui/base.css';
import { mount } from 'svelte';
import { findQualification } from './catalogue';
import { App } from './app';
import { openStore } from './storage';
import { trustOwnScripts } from './trusted-scripts';
import { whenIdle } from './services';

trustOwnScripts();

const target = document.getElementById('app');
if (!target) throw new Error('There is no #app: supported.js renames it where Unitwise cannot run');

const store = openStore({
  findQualification,
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
  whenIdle,
  storageManager: navigator.storage,
});

mount(App, { target, props: { store } });
