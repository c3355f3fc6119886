import { existsSync } from 'node:fs';
import path from 'node:path';
import { command, root, tool } from '../stages.ts';
import { inspectPackage } from './inspect-package.ts';
import { buildInstaller, installerTool } from './installer.ts';
import { pack } from './pack.ts';
import { zipFolder } from './zip-folder.ts';

/** `npm run dist`: the per-user Windows x64 installer and a zip, around the real Electron. */
const electronDist = process.env.ELECTRON_WIN_DIST ?? path.join(root, 'node_modules/electron/dist');

const refuse = (sentence: string): never => {
  console.error(sentence);
  process.exit(1);
};

if (!existsSync(path.join(electronDist, 'electron.exe'))) {
  refuse(
    `No se empaquetó: falta el Electron de Windows en «${electronDist}». En una computadora con Windows y red ejecute «npx install-electron», o señale su carpeta con ELECTRON_WIN_DIST.`,
  );
}
if (!installerTool()) {
  refuse('No se empaquetó: falta makensis, que arma el instalador. Instale NSIS 3 y vuelva a intentarlo.');
}
const built = await command('build', tool('electron-vite'), ['build']).run();
if (built.failed > 0) process.exit(1);
const { folder, version } = await pack(electronDist, path.join(root, 'dist/win'));
const problems = (await inspectPackage(folder)).filter((check) => check.problem !== null);
for (const { name, problem } of problems) console.error(`✗ ${name}: ${problem}`);
if (problems.length > 0) process.exit(1);
const named = path.join(root, 'dist', `Cauce-${version}`);
await zipFolder(folder, `${named}-win-x64.zip`);
await buildInstaller({ folder, version, output: `${named}-instalador.exe` });
console.log(`dist/Cauce-${version}-win-x64.zip\ndist/Cauce-${version}-instalador.exe`);
