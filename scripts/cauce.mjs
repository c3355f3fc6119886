import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isFresh } from './start/fresh-build.ts';

// Where there is a build of these sources, that: it starts three times as fast.
const root = path.resolve(import.meta.dirname, '..');
if (isFresh(root)) await import(pathToFileURL(path.join(root, 'out', 'main', 'cli.js')).href);
else await import('../electron/hosts/cli/main.ts');
