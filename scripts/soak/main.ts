import { runStages, vitest } from '../stages.ts';

/** The long campaigns: the same tests with SOAK=1, which makes their samples whole. */
await runStages([vitest('soak', ['unit', 'storage', 'documents'], { SOAK: '1' })]);
