import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createPackage } from '@electron/asar';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/**
 * A folder that the packer takes for Electron's Windows build: a real PE program that does nothing, with version
 * information and the fuse wire. It lets everything around the runtime be packed and checked where the runtime can't be
 * fetched. What comes out is named PLACEHOLDER and never handed to anybody.
 */
export const writePlaceholderElectron = async (folder: string): Promise<string> => {
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  mkdirSync(path.join(folder, 'locales'), { recursive: true });
  writeFileSync(path.join(folder, 'electron.exe'), placeholderProgram());
  writeFileSync(path.join(folder, 'version'), '45.4.1');
  for (const language of ['es', 'es-419', 'en-US', 'fr'])
    writeFileSync(path.join(folder, 'locales', `${language}.pak`), language);
  const app = path.join(folder, 'default-app');
  mkdirSync(app);
  writeFileSync(path.join(app, 'package.json'), '{"name":"default","main":"main.js"}');
  writeFileSync(path.join(app, 'main.js'), '');
  await createPackage(app, path.join(folder, 'resources', 'default_app.asar'));
  return folder;
};

/** Where Electron keeps its fuses: this text, then version, count and one character per fuse (@electron/fuses). */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES_AS_SHIPPED = '101100110';

const placeholderProgram = (): Buffer => {
  const program = NtExecutable.createEmpty(false, false);
  const resource = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron', FileDescription: 'Electron' });
  version.outputToResourceEntries(resource.entries);
  const wire = Buffer.concat([
    Buffer.from(FUSE_SENTINEL, 'ascii'),
    Buffer.from([1, FUSES_AS_SHIPPED.length]),
    Buffer.from(FUSES_AS_SHIPPED, 'ascii'),
  ]);
  // As a resource, so that it survives each rewriting of the program.
  resource.entries.push({ type: 'WIRE', id: 'FUSES', lang: 1033, codepage: 1200, bin: toArrayBuffer(wire) });
  resource.outputResource(program);
  return Buffer.from(program.generate());
};

const toArrayBuffer = (bytes: Buffer): ArrayBuffer => {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
};
