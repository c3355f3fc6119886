import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where a desk's data lies when nobody says otherwise: the user's local (never roaming) application data.
 * @param environment and platform are given, so that the answer can be checked on any machine
 */
export const defaultDataDirectory = (
  environment: { readonly LOCALAPPDATA?: string | undefined; readonly XDG_DATA_HOME?: string | undefined },
  platform: NodeJS.Platform,
  home: string = homedir(),
): string => {
  if (platform === 'win32') return join(environment.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Cauce');
  return join(environment.XDG_DATA_HOME || join(home, '.local', 'share'), 'cauce');
};
