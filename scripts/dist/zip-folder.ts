import { createWriteStream, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import JSZip from 'jszip';

/** The folder as one zip, everything under one folder named like the program. For those who may not install. */
export const zipFolder = async (folder: string, file: string): Promise<void> => {
  const zip = new JSZip();
  for (const entry of globSync('**/*', { cwd: folder })) {
    const source = path.join(folder, entry);
    if (statSync(source).isFile()) zip.file(`Cauce/${entry.split(path.sep).join('/')}`, readFileSync(source));
  }
  await pipeline(zip.generateNodeStream({ compression: 'DEFLATE', streamFiles: true }), createWriteStream(file));
};
