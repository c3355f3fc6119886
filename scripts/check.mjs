import { runUnderProjectNode } from './project-node.mjs';

await runUnderProjectNode(new URL('./check/main.ts', import.meta.url));
