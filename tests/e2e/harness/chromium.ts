import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** How to start the browser that the specs and the start bench use. */
export type BrowserLaunch = {
  readonly executablePath?: string;
  readonly channel?: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
};

/**
 * CHROMIUM_PATH if set; Edge on Windows; otherwise the Chromium that came from the registry, unpacked by
 * `unpackChromium`. Of that package's own arguments none is used: they switch web security off.
 */
export const browserLaunch = (): BrowserLaunch => {
  const env = Object.fromEntries(Object.entries(process.env).filter((e): e is [string, string] => e[1] !== undefined));
  const own = process.env.CHROMIUM_PATH;
  if (own) return { executablePath: own, args: ['--no-sandbox'], env };
  if (process.platform === 'win32') return { channel: 'msedge', args: [], env };
  const folder = cacheFolder();
  const libraries = [path.join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath: path.join(folder, 'chromium'),
    args: ['--no-sandbox'],
    env: { ...env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') },
  };
};

/** Unpacks the registry's Chromium once, into `.cache`. Two unpacking at once end with one whole folder. */
export const unpackChromium = async (): Promise<void> => {
  if (process.env.CHROMIUM_PATH || process.platform === 'win32') return;
  const folder = cacheFolder();
  if (existsSync(folder)) return;
  const bin = path.resolve(path.dirname(packageFile()), 'bin');
  const unfinished = `${folder}.${process.pid}.part`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const { inflate } = await import('@sparticuz/chromium');
  const temporary = process.env.TMPDIR;
  try {
    // `inflate` knows no folder but the system's temporary one.
    process.env.TMPDIR = unfinished;
    for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
      await inflate(path.join(bin, name));
    }
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
  await writeFile(path.join(unfinished, 'fonts.conf'), fontsConf(folder));
  await rename(unfinished, folder).catch(async (error: unknown) => {
    if (!existsSync(folder)) throw error;
    await rm(unfinished, { recursive: true, force: true });
  });
};

const packageFile = (): string =>
  path.resolve(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../package.json');

const cacheFolder = (): string => path.join(ROOT, '.cache', `chromium-${version()}`);

let knownVersion: string | undefined;
const version = (): string => {
  knownVersion ??= String((createRequire(import.meta.url)(packageFile()) as { version: string }).version);
  return knownVersion;
};

/** Without any font a page crashes; with ours, screenshots look the same on every machine. */
const fontsConf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(ROOT, 'resources', 'fonts')}</dir>
  <dir>${path.join(folder, 'fonts')}</dir>
  <cachedir>${path.join(folder, 'font-cache')}</cachedir>
  <alias binding="same"><family>Segoe UI</family><prefer><family>Noto Sans</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Noto Sans</family></prefer></alias>
</fontconfig>
`;
