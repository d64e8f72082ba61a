import { mount } from 'svelte';
import App from './App.svelte';
import './ui/tokens.css';
import './ui/base.css';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element #app');
mount(App, { target });
document.documentElement.dataset.ready = 'true';

// The command line works the page through this module; nobody else loads it.
if (new URLSearchParams(location.search).has('automation')) void import('./automation');
