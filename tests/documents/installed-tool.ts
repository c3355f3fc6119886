import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a program is there. With REQUIRE_TOOLS=1 a missing one counts as there, so that its tests fail aloud. */
export const installed = (program: string): boolean => {
  if (process.env.REQUIRE_TOOLS === '1') return true;
  try {
    execFileSync(process.platform === 'win32' ? 'where' : 'which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** What a program prints about a file with these bytes. `FILE` among the arguments stands for its path. */
export const inspect = (program: string, args: readonly string[], bytes: Uint8Array): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cauce-inspect-'));
  const path = join(folder, 'document.pdf');
  try {
    writeFileSync(path, bytes);
    return execFileSync(
      program,
      args.map((argument) => (argument === 'FILE' ? path : argument)),
      { encoding: 'utf8', maxBuffer: 512 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
