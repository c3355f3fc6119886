import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../stages.ts';

export type InstallerOptions = { readonly folder: string; readonly version: string; readonly output: string };

/** The program that compiles the installer, null where NSIS isn't installed. */
export const installerTool = (): string | null => {
  const candidates = [
    'makensis',
    'C:\\Program Files (x86)\\NSIS\\makensis.exe',
    'C:\\Program Files\\NSIS\\makensis.exe',
  ];
  return (
    candidates.find((candidate) =>
      candidate === 'makensis' ? spawnSync(candidate, ['-VERSION']).status === 0 : existsSync(candidate),
    ) ?? null
  );
};

/**
 * Compiles scripts/dist/installer.nsi around a packed folder. The uninstaller removes exactly the files that were
 * installed, by a list made here, never a folder with whatever else is in it.
 * @throws Error with the compiler's words
 */
export const buildInstaller = async ({ folder, version, output }: InstallerOptions): Promise<void> => {
  const makensis = installerTool();
  if (!makensis) throw new Error('makensis is not installed');
  const scratch = mkdtempSync(path.join(tmpdir(), 'cauce-nsis-'));
  try {
    const list = path.join(scratch, 'uninstall-list.nsh');
    writeFileSync(list, uninstallList(folder), 'utf8');
    const definitions = {
      VERSION: version,
      SOURCE: folder,
      OUTPUT: output,
      UNINSTALL_LIST: list,
      ICON: path.join(root, 'resources/icons/cauce.ico'),
    };
    const { status, stdout, stderr } = spawnSync(
      makensis,
      [
        '-V2',
        '-INPUTCHARSET',
        'UTF8',
        ...Object.entries(definitions).map(([name, value]) => `-D${name}=${value}`),
        path.join(root, 'scripts/dist/installer.nsi'),
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`makensis: ${stdout}${stderr}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

const uninstallList = (folder: string): string => {
  const entries = globSync('**/*', { cwd: folder }).map((entry) => entry.split(path.sep).join('\\'));
  const isFolder = (entry: string) => statSync(path.join(folder, entry.replaceAll('\\', path.sep))).isDirectory();
  const folders = entries.filter(isFolder).sort((a, b) => b.length - a.length);
  return [
    ...entries.filter((entry) => !isFolder(entry)).map((entry) => `Delete "$INSTDIR\\${entry}"`),
    ...folders.map((entry) => `RMDir "$INSTDIR\\${entry}"`),
  ].join('\n');
};
