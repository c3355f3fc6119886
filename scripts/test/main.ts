import { checkStages } from '../check/stages.ts';
import { announceTools } from '../external-tools.ts';
import { command, playwright, runStages, tool, vitest } from '../stages.ts';

announceTools();
await runStages([
  ...checkStages,
  command('build', tool('electron-vite'), ['build']),
  vitest('storage and hosts', ['storage'], { CAUCE_CLI: 'out/main/cli.js' }),
  vitest('documents and packaging', ['documents']),
  playwright('end to end'),
]);
