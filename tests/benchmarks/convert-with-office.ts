import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const hasOffice = (): boolean => spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

/** LibreOffice makes a PDF of `<folder>/<name>`, with a profile of its own in the folder. */
export const convertWithOffice = (folder: string, name: string): Promise<void> =>
  new Promise((done, reject) => {
    const child = spawn(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, name),
      ],
      { stdio: 'ignore' },
    );
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? done() : reject(new Error(`soffice ended with ${code}`))));
  });
