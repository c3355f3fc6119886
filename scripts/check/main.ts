import { runStages } from '../stages.ts';
import { checkStages } from './stages.ts';

await runStages(checkStages);
