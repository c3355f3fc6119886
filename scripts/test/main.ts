import { checkStages } from '../check/stages.ts';
import { announceTools } from '../external-tools.ts';
import { command, playwright, runStages, tool, vitest } from '../stages.ts';

announceTools();
await runStages([
  ...checkStages,
  vitest('storage and hosts', ['storage']),
  command('build', tool('electron-vite'), ['build']),
  vitest('documents and packaging', ['documents']),
  playwright('end to end'),
]);
