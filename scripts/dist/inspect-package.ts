import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

export type Check = { readonly name: string; readonly problem: string | null };

const NATIVE = 'node_modules/better-sqlite3/prebuilds/win32-x64.node';
const PE_X64 = 0x8664;

/** What can be told of a packed Windows program without Windows; `problem` null where all is well. */
export const inspectPackage = async (folder: string): Promise<readonly Check[]> => {
  const archive = path.join(folder, 'resources', 'app.asar');
  const program = path.join(folder, 'Cauce.exe');
  const entries = existsSync(archive)
    ? listPackage(archive, { isPack: false }).map((entry) => entry.replaceAll('\\', '/').slice(1))
    : [];
  return [
    check('the program is there', () => (existsSync(program) ? null : 'no Cauce.exe')),
    check('the program is for 64-bit Windows', () => machineOf(program)),
    check('icon, name and version are in the program', () => resourcesOf(program)),
    check('the archive holds the program', () =>
      missing(entries, [
        'package.json',
        'out/main/main.js',
        'out/main/document-worker.js',
        'out/main/import-worker.js',
        'out/preload/preload.cjs',
        'out/renderer/index.html',
        'resources/profiles/ssj.json',
      ]),
    ),
    check('the archive holds nothing that is not on the list', () => strangers(entries)),
    check('the loopback host stays out', () => loopback(archive, entries)),
    check('exactly one native module, for Windows, outside the archive', () => natives(folder, entries)),
    check('the archive is the one that the program expects', () => integrity(program, archive)),
    await fuses(program),
    check('the whole is of a sensible size', () => size(folder)),
  ];
};

const check = (name: string, look: () => string | null): Check => {
  try {
    return { name, problem: look() };
  } catch (error) {
    return { name, problem: error instanceof Error ? error.message : String(error) };
  }
};

const machineOf = (program: string): string | null => {
  const bytes = readFileSync(program);
  const machine = bytes.readUInt16LE(bytes.readUInt32LE(0x3c) + 4);
  return machine === PE_X64 ? null : `machine 0x${machine.toString(16)}`;
};

const resourcesOf = (program: string): string | null => {
  const entries = NtExecutableResource.from(NtExecutable.from(readFileSync(program), { ignoreCert: true })).entries;
  const info = Resource.VersionInfo.fromEntries(entries)[0];
  const language = info?.getAllLanguagesForStringValues()[0];
  const name = info && language ? info.getStringValues(language).ProductName : undefined;
  const icons = Resource.IconGroupEntry.fromEntries(entries)[0]?.icons.length ?? 0;
  return name === 'Cauce' && icons >= 5 ? null : `name ${name}, ${icons} images`;
};

const missing = (entries: readonly string[], wanted: readonly string[]): string | null => {
  const absent = wanted.filter((file) => !entries.includes(file));
  return absent.length === 0 ? null : `missing: ${absent.join(', ')}`;
};

const ALLOWED = [
  /^package\.json$/,
  /^out(?:\/|$)/,
  /^resources(?:\/|$)/,
  /^node_modules$/,
  /^node_modules\/better-sqlite3(?:$|\/(?:package\.json|LICENSE|lib(?:\/|$)|prebuilds$|prebuilds\/win32-x64\.node$))/,
  /^node_modules\/@myriaddreamin(?:$|\/typst-ts-web-compiler(?:\/|$))/,
  /^node_modules\/@resvg(?:$|\/resvg-wasm(?:\/|$))/,
];

const strangers = (entries: readonly string[]): string | null => {
  const found = entries.filter(
    (entry) => !ALLOWED.some((pattern) => pattern.test(entry)) || /\.map$|\.tsx?$|\.env/.test(entry),
  );
  return found.length === 0 ? null : found.slice(0, 10).join(', ');
};

/** Neither its entry nor its code under another name: only that host makes an HTTP server. */
const loopback = (archive: string, entries: readonly string[]): string | null => {
  const scripts = entries.filter((entry) => /^out\/.*\.(?:js|cjs)$/.test(entry));
  const found = scripts.filter(
    (entry) =>
      /loopback-main/.test(entry) || /node:http|\bcreateServer\s*\(/.test(extractFile(archive, entry).toString('utf8')),
  );
  return found.length === 0 ? null : found.join(', ');
};

const natives = (folder: string, entries: readonly string[]): string | null => {
  const inside = entries.filter((entry) => entry.endsWith('.node'));
  if (inside.length !== 1 || inside[0] !== NATIVE) return `in the archive's list: ${inside.join(', ') || 'none'}`;
  const file = path.join(folder, 'resources/app.asar.unpacked', NATIVE);
  if (!existsSync(file)) return 'not unpacked';
  return machineOf(file);
};

const integrity = (program: string, archive: string): string | null => {
  const entries = NtExecutableResource.from(NtExecutable.from(readFileSync(program), { ignoreCert: true })).entries;
  const entry = entries.find((candidate) => candidate.type === 'INTEGRITY');
  if (!entry) return 'the program names no archive';
  const [named] = JSON.parse(Buffer.from(entry.bin).toString('utf8')) as {
    readonly file: string;
    readonly value: string;
  }[];
  const actual = createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');
  return named?.value === actual ? null : `expects ${named?.value}, the archive is ${actual}`;
};

const WANTED_FUSES: readonly (readonly [FuseV1Options, boolean])[] = [
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableCookieEncryption, true],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
];

const fuses = async (program: string): Promise<Check> => {
  const name = 'fuses are set';
  try {
    const wire = await getCurrentFuseWire(program);
    const wrong = WANTED_FUSES.filter(([fuse, on]) => wire[fuse] !== (on ? FuseState.ENABLE : FuseState.DISABLE));
    return { name, problem: wrong.length === 0 ? null : wrong.map(([fuse]) => FuseV1Options[fuse]).join(', ') };
  } catch (error) {
    return { name, problem: error instanceof Error ? error.message : String(error) };
  }
};

/** Our own part; Electron itself adds about 300 MB. */
const size = (folder: string): string | null => {
  const bytes = statSync(path.join(folder, 'resources/app.asar')).size;
  const megabytes = bytes / 1024 / 1024;
  return megabytes > 5 && megabytes < 80 ? null : `app.asar has ${megabytes.toFixed(1)} MB`;
};
