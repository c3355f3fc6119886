import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * A file as LibreOffice saves it in another format, with a profile of its own so that a running office doesn't matter.
 * One at a time: a profile admits one program.
 */
export const convertWithOffice = (docx: Uint8Array, format: 'pdf' | 'docx'): Promise<Uint8Array> => {
  const next = queue.then(() => convert(docx, format));
  queue = next.catch(() => undefined);
  return next;
};

let queue: Promise<unknown> = Promise.resolve();
let profile: Promise<string> | undefined;

const convert = async (docx: Uint8Array, format: 'pdf' | 'docx'): Promise<Uint8Array> => {
  profile ??= mkdtemp(join(tmpdir(), 'cauce-office-profile-'));
  const folder = await mkdtemp(join(tmpdir(), 'cauce-office-'));
  try {
    const source = join(folder, 'documento.docx');
    await writeFile(source, docx);
    await run(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(await profile).href}`,
        '--headless',
        '--convert-to',
        format === 'docx' ? 'docx:MS Word 2007 XML' : TAGGED_PDF,
        '--outdir',
        join(folder, 'out'),
        source,
      ],
      { timeout: 220_000 },
    );
    return new Uint8Array(await readFile(join(folder, 'out', `documento.${format}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Tagged, so that its text can be read in order and without page furniture. */
const TAGGED_PDF = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';
