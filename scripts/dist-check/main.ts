import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspectPackage } from '../dist/inspect-package.ts';
import { buildInstaller, installerTool } from '../dist/installer.ts';
import { pack } from '../dist/pack.ts';
import { writePlaceholderElectron } from '../dist/placeholder-electron.ts';
import { zipFolder } from '../dist/zip-folder.ts';
import { command, root, tool } from '../stages.ts';

/** Packs around a placeholder and checks everything that Windows isn't needed for. Outputs say PLACEHOLDER. */
const built = await command('build', tool('electron-vite'), ['build']).run();
if (built.failed > 0) process.exit(1);
const scratch = mkdtempSync(path.join(tmpdir(), 'cauce-dist-'));
try {
  const electron = await writePlaceholderElectron(path.join(scratch, 'electron'));
  const { folder, version } = await pack(electron, path.join(root, 'dist/PLACEHOLDER'));
  const checks = await inspectPackage(folder);
  for (const { name, problem } of checks)
    console.log(`${problem === null ? '✓' : '✗'} ${name}${problem === null ? '' : `: ${problem}`}`);
  const named = path.join(root, 'dist/PLACEHOLDER', `Cauce-${version}-PLACEHOLDER`);
  await zipFolder(folder, `${named}-win-x64.zip`);
  if (installerTool()) await buildInstaller({ folder, version, output: `${named}-instalador.exe` });
  else console.log('not installed: makensis — the installer was not built');
  renameSync(folder, named);
  console.log(`dist/PLACEHOLDER: ${checks.filter((c) => c.problem === null).length} of ${checks.length} checks passed`);
  process.exitCode = checks.some((c) => c.problem !== null) ? 1 : 0;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
