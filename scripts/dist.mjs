import { runUnderProjectNode } from './project-node.mjs';

await runUnderProjectNode(new URL('./dist/main.ts', import.meta.url));
