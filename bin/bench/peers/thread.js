import { parentPort, workerData } from 'node:worker_threads';
import { runInNode } from '../candidate.js';

// A worker of Node for one candidate: it says that the tests passed, or dies of an error.
runInNode(workerData, 1);
parentPort?.postMessage('passed');
