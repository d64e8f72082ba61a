import { expose } from 'comlink';
import { Loop } from './loop';

expose(new Loop());
