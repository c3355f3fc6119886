import path from 'node:path';
import { defaultDataDirectory } from '#electron/storage/data-directory.ts';

/** `--data DIR` among a window host's arguments, then CAUCE_DATA, then the place the operating system has for it. */
export const dataFolderOf = (
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): string => {
  const index = argv.indexOf('--data');
  const given = (index >= 0 ? argv[index + 1] : undefined) ?? env.CAUCE_DATA;
  return given ? path.resolve(given) : defaultDataDirectory(env, process.platform);
};
