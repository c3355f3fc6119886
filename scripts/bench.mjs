import { runUnderProjectNode } from './project-node.mjs';

await runUnderProjectNode(new URL('./bench/main.ts', import.meta.url));
