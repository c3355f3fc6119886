import { runUnderProjectNode } from './project-node.mjs';

await runUnderProjectNode(new URL('./soak/main.ts', import.meta.url));
