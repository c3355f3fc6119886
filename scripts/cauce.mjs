import path from 'node:path';
import { isFresh } from './start/fresh-build.ts';

/** The command line: as it was built where that is a build of these sources, which starts three times as fast. */
const root = path.resolve(import.meta.dirname, '..');
await import(isFresh(root) ? '../out/main/cli.js' : '../electron/hosts/cli/main.ts');
