import { mount } from 'svelte';
import App from './App.svelte';
import './ui/tokens.css';
import './ui/base.css';

if (new URLSearchParams(location.search).has('automation')) {
  // The command line works through this module, in place of the page: both would want the one sandbox frame.
  await import('./automation');
} else {
  const target = document.getElementById('app');
  if (!target) throw new Error('index.html has no element #app');
  mount(App, { target });
}
document.documentElement.dataset.ready = 'true';
