import { expose } from 'comlink';
import { format } from './format';
import { lint } from './lint';
import type { EditorHelp } from './protocol';

const help: EditorHelp = { lint, format };
expose(help);
