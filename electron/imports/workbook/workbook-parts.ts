import { posix } from 'node:path';
import type { GuardedArchive } from '#electron/imports/archive-guard.ts';
import { readXmlPart } from '#electron/imports/workbook/xml-events.ts';
import { DomainError } from '#shared/domain/common/result.ts';

export type SheetPart = { readonly name: string; readonly hidden: boolean; readonly part: string };

export type WorkbookParts = {
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  /** Days are counted from 1904, as old Macintosh workbooks do. */
  readonly from1904: boolean;
};

/** More sheets than anybody keeps in a book. */
const MAX_SHEETS = 200;

/**
 * What a workbook is made of: its sheets in their order and where each is kept.
 * @throws DomainError `file-rejected`
 */
export const readParts = async (archive: GuardedArchive): Promise<WorkbookParts> => {
  const root = await readRelations(archive, '');
  const workbook = [...root.values()].find((link) => link.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (/\.bin$/i.test(workbook) || archive.names.has('xl/workbook.bin')) {
    throw rejected('es un libro binario (.xlsb)');
  }
  if (!archive.names.has(workbook)) throw rejected(otherKind(archive.names));
  const links = await readRelations(archive, workbook);
  const sheets: SheetPart[] = [];
  let from1904 = false;
  await readXmlPart(archive, workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true|on)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const link = links.get(relationOf(attributes) ?? '');
      // Charts and macro sheets hold no cells.
      if (link?.type !== 'worksheet') return;
      if (sheets.length >= MAX_SHEETS) {
        throw new DomainError(
          'too-large',
          `El libro tiene más de ${MAX_SHEETS} hojas. Copie a un libro nuevo la hoja que necesita.`,
        );
      }
      sheets.push({
        name: (attributes.name ?? '').slice(0, 100),
        hidden: (attributes.state ?? 'visible') !== 'visible',
        part: link.target,
      });
      return;
    },
  });
  const partOf = (type: string): string | undefined => [...links.values()].find((link) => link.type === type)?.target;
  return { sheets, from1904, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') };
};

type Relation = { readonly type: string; readonly target: string };

/** By id; what lies outside the file is left out. */
const readRelations = async (archive: GuardedArchive, part: string): Promise<ReadonlyMap<string, Relation>> => {
  const folder = posix.dirname(part);
  const links = new Map<string, Relation>();
  const at = part === '' ? '_rels/.rels' : `${folder}/_rels/${posix.basename(part)}.rels`;
  await readXmlPart(archive, at.replace(/^\.\//, ''), {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes.TargetMode === 'External' || links.size > 2_000) return undefined;
      const target = attributes.Target ?? '';
      links.set(attributes.Id ?? '', {
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
        target: target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target)),
      });
      return undefined;
    },
  });
  return links;
};

/** The id in whatever prefix the file gives to relationships. */
const relationOf = (attributes: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(attributes).find(([name]) => /^[^:]+:id$/.test(name))?.[1];

const otherKind = (names: ReadonlySet<string>): string => {
  if (names.has('word/document.xml')) return 'es un documento de Word';
  if (names.has('content.xml')) return 'es una hoja de OpenDocument (.ods) u otro documento de ese formato';
  return 'no es un libro de Excel';
};

const rejected = (why: string): DomainError =>
  new DomainError(
    'file-rejected',
    `El archivo no se puede leer porque ${why}. Ábralo en su programa y guárdelo como «Libro de Excel (.xlsx)», o copie las celdas y péguelas.`,
  );
