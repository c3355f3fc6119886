import { runUnderProjectNode } from './project-node.mjs';

await runUnderProjectNode(new URL('./start/main.ts', import.meta.url));
