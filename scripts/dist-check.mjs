import { runUnderProjectNode } from './project-node.mjs';

await runUnderProjectNode(new URL('./dist-check/main.ts', import.meta.url));
