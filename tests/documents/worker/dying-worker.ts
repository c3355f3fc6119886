import { parentPort } from 'node:worker_threads';

/** Starts as the document thread does, then dies at the first request, as one without memory would. */
parentPort?.on('message', () => process.exit(134));
parentPort?.postMessage({ kind: 'ready' });
