import { command, type Stage, tool, vitest } from '../stages.ts';

/** Format, lint, types, dead code, architecture and unit tests: what is green before every commit. */
export const checkStages: readonly Stage[] = [
  command('format and lint', tool('biome'), ['ci', '--max-diagnostics=50', '.']),
  command('types', tool('tsc'), ['-b']),
  command('dead code', tool('knip'), []),
  vitest('architecture and unit', ['unit']),
];
