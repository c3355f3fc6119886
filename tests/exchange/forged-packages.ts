import { seal, unseal } from '#electron/exchange/package-seal.ts';
import { entryOf, hash } from '#electron/exchange/read-package.ts';
import { openZip, writeZip, type ZipEntry } from '#electron/storage/zip-archive.ts';
import { planOf } from '#shared/domain/budget/budget-plan.ts';
import { canonicalJson } from '#shared/domain/common/canonical-json.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';

const text = (value: string) => new TextEncoder().encode(value);
const ALL = { entries: 100, totalBytes: 1e9, name: /./ };
const entriesOf = (bytes: Uint8Array): ZipEntry[] => {
  const archive = unseal(bytes);
  if (typeof archive === 'string') throw new Error(archive);
  const zip = openZip(archive, ALL);
  return zip.names.map((name) => ({ name, bytes: zip.read(name) }));
};
type Loose = Record<string, unknown>;
const jsonOf = (entries: readonly ZipEntry[], name: string): Loose =>
  JSON.parse(new TextDecoder().decode(entries.find((entry) => entry.name === name)?.bytes));

/** What somebody writes who knows the format: entries changed, hashes and seal made to fit. */
export const forgedFrom =
  (whole: Uint8Array) =>
  (work: (parts: { manifest: Loose; payload: Loose; others: ZipEntry[] }) => void): Uint8Array => {
    const entries = entriesOf(whole);
    const parts = {
      manifest: jsonOf(entries, 'manifest.json'),
      payload: jsonOf(entries, 'payload.json'),
      others: entries.filter(({ name }) => !name.endsWith('.json')),
    };
    const before = canonicalJson(parts.manifest.entries);
    work(parts);
    const rest = [{ name: 'payload.json', bytes: text(canonicalJson(parts.payload)) }, ...parts.others];
    const isDeclared = canonicalJson(parts.manifest.entries) !== before;
    const manifest = isDeclared
      ? parts.manifest
      : { ...parts.manifest, entries: rest.map(({ name, bytes }) => entryOf(name, bytes)) };
    return seal(writeZip([{ name: 'manifest.json', bytes: text(canonicalJson(manifest)) }, ...rest]));
  };
const resealedFrom =
  (whole: Uint8Array) =>
  (work: (entries: ZipEntry[]) => ZipEntry[]): Uint8Array =>
    seal(writeZip(work(entriesOf(whole))));
/** The archive's bytes changed and sealed again. */
const patchedFrom =
  (whole: Uint8Array) =>
  (work: (archive: Buffer, directory: number) => void): Uint8Array => {
    const archive = Buffer.from(unseal(whole) as Uint8Array);
    archive.writeUInt16LE(0, archive.byteLength - 2);
    work(archive, archive.readUInt32LE(archive.byteLength - 6));
    return seal(archive);
  };
const put = (row: unknown, values: Loose): void => void Object.assign(row as Loose, values);
const documentOf = (payload: Loose) => (payload.document as Loose).content as Record<string, Loose[]>;

type Damage = readonly [code: string, says: RegExp, make: () => Uint8Array];

/** Everything that may be wrong with a file that somebody made, out of a whole package of a budget with evidence. */
export const damagesOf = (whole: Uint8Array): Readonly<Record<string, Damage>> => {
  const [forged, resealed, patched] = [forgedFrom(whole), resealedFrom(whole), patchedFrom(whole)];
  return {
    'nothing at all': ['file-rejected', /archivo de otro tipo/, () => new Uint8Array()],
    'a letter': ['file-rejected', /archivo de otro tipo/, () => text('Estimada licenciada: le envío el paquete.')],
    'any other ZIP': ['file-rejected', /sello/, () => writeZip([{ name: 'hola.txt', bytes: text('hola') }])],
    'a copy of a whole store': [
      'file-rejected',
      /copia completa/,
      () =>
        writeZip([
          { name: 'manifest.json', bytes: text('{"type":"cauce.store"}') },
          { name: 'cauce.db', bytes: text('SQLite') },
        ]),
    ],
    'something after its end': ['file-rejected', /sello/, () => new Uint8Array([...whole, 0])],
    'another type': [
      'file-rejected',
      /otro tipo/,
      () => forged(({ manifest }) => put(manifest, { type: 'cauce.store' })),
    ],
    'no manifest': ['file-rejected', /no trae su índice/, () => resealed((entries) => entries.slice(1))],
    'no payload': ['file-rejected', /le falta/, () => resealed((entries) => entries.filter((_, at) => at !== 1))],
    'the next format': [
      'store-newer',
      /más nueva/,
      () => forged(({ manifest }) => put(manifest, { formatVersion: 3 })),
    ],
    'the next format, with entries of its own': [
      'store-newer',
      /más nueva/,
      () =>
        forged(({ manifest, others }) => {
          manifest.formatVersion = 3;
          others.push({ name: 'signatures.json', bytes: text('{}') });
        }),
    ],
    'a newer part': [
      'store-newer',
      /más nueva/,
      () => forged(({ payload }) => put(payload.document, { schemaVersion: 2 })),
    ],
    'a kind of document that does not exist yet': [
      'store-newer',
      /más nueva/,
      () => forged(({ payload }) => put(payload.document, { kind: 'radio-plan' })),
    ],
    'a path that climbs out': [
      'file-rejected',
      /ruta que sale/,
      () => resealed((entries) => [...entries, { name: '../../autoexec.bat', bytes: text('x') }]),
    ],
    'an absolute path': [
      'file-rejected',
      /ruta que sale/,
      () => resealed((entries) => [...entries, { name: '/etc/passwd', bytes: text('x') }]),
    ],
    'a Windows path': [
      'file-rejected',
      /ruta que sale/,
      () => resealed((entries) => [...entries, { name: 'C:\\cauce\\x', bytes: text('x') }]),
    ],
    'a program beside it': [
      'file-rejected',
      /no es de Cauce/,
      () => resealed((entries) => [...entries, { name: 'instalar.exe', bytes: text('x') }]),
    ],
    'a symbolic link': [
      'file-rejected',
      /enlace/,
      () => patched((archive, directory) => archive.writeUInt32LE((0o120777 << 16) >>> 0, directory + 38)),
    ],
    'an entry twice': ['file-rejected', /repetido/, () => resealed((entries) => [...entries, ...entries.slice(2)])],
    'a file that nobody declared': [
      'file-rejected',
      /no declara/,
      () => resealed((entries) => [...entries, { name: `files/${hash('x')}`, bytes: text('x') }]),
    ],
    'an evidence changed': [
      'file-rejected',
      /no es el que declara/,
      () =>
        resealed((entries) =>
          entries.map((entry) => (entry.name.startsWith('f') ? { ...entry, bytes: text('x') } : entry)),
        ),
    ],
    'an evidence missing': ['file-rejected', /le falta/, () => resealed((entries) => entries.slice(0, 2))],
    'two gigabytes declared': [
      'too-large',
      /demasiado grande/,
      () => patched((archive, directory) => archive.writeUInt32LE(2 * 1024 ** 3, directory + 24)),
    ],
    'a bomb that declares little': ['file-rejected', /dañado/, () => bomb()],
    'more entries than there may be': [
      'too-large',
      /archivos/,
      () => patched((archive) => archive.writeUInt16LE(60_000, archive.byteLength - 12)),
    ],
    'an amount changed, with all hashes of the file made to fit': [
      'file-rejected',
      /huella/,
      () => forged(({ payload }) => put(documentOf(payload).line?.[0], { annual: 9 })),
    ],
    'a field that the format does not have': [
      'file-rejected',
      /no tiene/,
      () => forged(({ payload }) => put(documentOf(payload).line?.[0], { secret: 'x' })),
    ],
    'a field that no part of it has': [
      'file-rejected',
      /no tiene/,
      () => forged(({ payload }) => put(payload.institution, { secret: 'x' })),
    ],
    'a part that the format does not have': [
      'file-rejected',
      /no tiene/,
      () => forged(({ payload }) => put(payload, { secret: {} })),
    ],
    'a field of its history that the format does not have': [
      'file-rejected',
      /no tiene/,
      () =>
        forged(({ payload }) => {
          const { review } = (payload.review as Loose).content as Record<string, Loose[]>;
          put(review?.[0], { secret: 'x' });
        }),
    ],
    'a row twice': [
      'file-rejected',
      /identificador/,
      () =>
        forged(({ manifest, payload }) => {
          const content = documentOf(payload);
          content.line?.push({ ...content.line[0] });
          manifest.contentSha = hash(canonicalJson(planOf(content as never)));
        }),
    ],
    'another programme on the cover': [
      'file-rejected',
      /carátula/,
      () => forged(({ manifest }) => put(manifest.program, { id: idAt(77) })),
    ],
    'an invented chain': [
      'file-rejected',
      /cadena/,
      () => forged(({ manifest }) => put((manifest.revisions as Loose[])[0], { id: hash('x') })),
    ],
    'an act that its history does not have': [
      'file-rejected',
      /no registra/,
      () => forged(({ manifest }) => put(manifest, { act: 'authorise', about: 1 })),
    ],
    'a history of another document': [
      'file-rejected',
      /otro documento/,
      () =>
        forged(({ payload }) => {
          const { review } = (payload.review as Loose).content as Record<string, Loose[]>;
          if (review?.[0]) review[0].id = idAt(78);
        }),
    ],
    'JSON written by another hand': [
      'file-rejected',
      /como los escribe/,
      () =>
        resealed((entries) =>
          entries.map((entry) =>
            entry.name === 'manifest.json'
              ? { ...entry, bytes: text(JSON.stringify(jsonOf(entries, entry.name), null, 1)) }
              : entry,
          ),
        ),
    ],
    'JSON nested beyond measure': [
      'file-rejected',
      /no se pueden leer/,
      () =>
        resealed((entries) =>
          entries.map((entry) =>
            entry.name === 'manifest.json'
              ? { ...entry, bytes: text(`${'['.repeat(200_000)}${']'.repeat(200_000)}`) }
              : entry,
          ),
        ),
    ],
  };
};

/** A manifest of 64 MB of zeros that says it has ten bytes. */
const bomb = (): Uint8Array => {
  const archive = Buffer.from(writeZip([{ name: 'manifest.json', bytes: new Uint8Array(64 * 1024 * 1024) }]));
  archive.writeUInt32LE(10, archive.readUInt32LE(archive.byteLength - 6) + 24);
  return seal(archive);
};
