import { writeDocx } from '#electron/documents/docx/docx-writer.ts';
import { packPart, readZip, writeZip } from '#electron/documents/docx/zip.ts';
import { composeProcedure } from '#shared/documents/compose/procedure.ts';
import type { DocumentModel } from '#shared/documents/model.ts';
import {
  fictitiousInstitution,
  fictitiousProcedure,
  fictitiousVersion,
  shippedProfile,
} from '#tests/documents/compose/procedure-fixture.ts';
import { bundledFaces } from '#tests/documents/docx/bundled-faces.ts';

export const CREATED_AT = '2026-09-01T10:00:00.000Z';

/** A composed fictitious procedure, a draft that carries its data. */
export const procedureModel = (options: {
  readonly activities: number;
  readonly posts?: number;
  readonly profileId?: string;
}): DocumentModel => {
  const content = fictitiousProcedure(options);
  return composeProcedure({
    content,
    version: fictitiousVersion(content),
    profile: shippedProfile(options.profileId ?? 'ssj'),
    institution: fictitiousInstitution,
    embed: true,
  });
};

export const docxOf = (
  model: DocumentModel,
  images: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Uint8Array> => writeDocx(model, images, bundledFaces(), { createdAt: CREATED_AT, pageNumbers: true });

/** A part of the package as text. */
export const partOf = (docx: Uint8Array, path: string): string => {
  const entry = readZip(docx)?.get(path);
  if (!entry) throw new Error(`The package has no ${path}`);
  return Buffer.from(entry.read()).toString('utf8');
};

/** The entries of the contents list as they stand in the file. */
export const contentsOf = (docx: Uint8Array): readonly { readonly text: string; readonly page: number }[] =>
  [...partOf(docx, 'word/document.xml').matchAll(/<w:p><w:pPr><w:pStyle w:val="TOC\d"\/>.*?<\/w:p>/gs)].map(([xml]) => {
    const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? '');
    return { text: texts.slice(0, -1).join(''), page: Number(texts.at(-1)) };
  });

/** The package with one part rewritten, as another program would save it. */
export const withPart = (docx: Uint8Array, path: string, rewrite: (xml: string) => string): Uint8Array =>
  writeZip(
    [...(readZip(docx) ?? [])].map(([name, entry]) => {
      const data = entry.read();
      return [name, packPart(name === path ? rewrite(Buffer.from(data).toString('utf8')) : data)] as const;
    }),
  );
