import { runUnderProjectNode } from './project-node.mjs';

await runUnderProjectNode(new URL('./test/main.ts', import.meta.url));
