import { z } from 'zod';
import { foldText } from '#shared/domain/common/text.ts';
import { type TransparencyFormats, transparencyFormatsFile } from '#shared/domain/transparency/transparency-formats.ts';

/** How each list of the reference is known by here: by the letter of its format, and the number of its table. */
const FORMATS = [
  { starts: 'XXIII-A ', key: 'A', sheet: 'A Programa anual', table: '', of: '' },
  { starts: 'XXIII-B Erogación', key: 'B', sheet: 'B Contratación de servicios', table: '', of: '' },
  { starts: 'XXIII-B tabla proveedores', key: 'B-suppliers', sheet: 'B Proveedores', table: '10632', of: 'B' },
  { starts: 'XXIII-B tabla presupuesto', key: 'B-budget', sheet: 'B Presupuesto', table: '10633', of: 'B' },
  { starts: 'XXIII-B tabla contrato', key: 'B-contracts', sheet: 'B Contratos', table: '10656', of: 'B' },
  { starts: 'XXIII-C ', key: 'C', sheet: 'C Tiempos oficiales', table: '', of: '' },
  { starts: 'XXIII-D ', key: 'D', sheet: 'D Mensaje', table: '', of: '' },
] as const;

/** First year of the law of 2015, and of the one that numbers it anew. */
const FROM_2015 = 2015;
const FROM_2025 = 2025;

const reference = z.object({ formatos: z.record(z.string(), z.array(z.string().min(1))) });

/** The formats out of the text of the reference file. @throws Error on a list that isn't known, is missing, or repeats a column */
export const transparencyFormatsFrom = (json: string): TransparencyFormats => {
  const lists = Object.entries(reference.parse(JSON.parse(json)).formatos);
  const formats = FORMATS.map(({ starts, ...format }) => {
    const found = lists.filter(([name]) => name.startsWith(starts));
    const [only] = found;
    if (!only || found.length > 1) throw new Error(`The reference has ${found.length} lists «${starts}»`);
    const [name, labels] = only;
    const columns = labels.map((label) => ({ key: slug(label), label }));
    const keys = new Set(columns.map(({ key }) => key));
    if (keys.size !== columns.length) throw new Error(`Two columns of «${name}» have the same key`);
    return {
      ...format,
      name: name.replace(/^XXIII-([A-D])\s+/, 'Formato $1: ').replace(/\s*\((?:principal|\d+)\)$/, ''),
      columns,
    };
  });
  if (lists.length !== formats.length) throw new Error('The reference has a list that nobody knows');
  const letters = formats.filter(({ of }) => of === '').map(({ key }) => key);
  return transparencyFormatsFile.parse({
    source:
      'Columnas de los formatos de gastos de comunicación social y publicidad oficial de la ley general de transparencia de 2015 (artículo 70, fracción XXIII), leídas en un índice publicado y cotejadas con las tablas de la herramienta de Transparencia en Publicidad Oficial.',
    regimes: [
      {
        key: 'lgtaip-2015',
        name: 'Formatos de la ley general de transparencia de 2015',
        fromYear: FROM_2015,
        toYear: FROM_2025 - 1,
        confidence: 'V1',
        note: 'Columnas leídas en una sola fuente: cotéjelas con el formato vigente antes de publicar.',
        formats: letters,
      },
      {
        key: 'lgtaip-2025',
        name: 'Formatos de la ley general de transparencia de 2025',
        fromYear: FROM_2025,
        toYear: null,
        confidence: 'CG',
        note: 'La ley de 2025 numera de otra manera y sus formatos no se han cotejado: las columnas son las de 2015. Confírmelas antes de publicar.',
        formats: letters,
      },
    ],
    formats,
  });
};

const slug = (label: string): string => foldText(label).replaceAll('ñ', 'n').replaceAll(' ', '-');
