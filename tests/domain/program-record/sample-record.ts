import { generateNKeysBetween } from 'fractional-indexing';
import { emptyRecord, type ProgramRecord, type RecordRow } from '#shared/domain/program-record/program-record.ts';

/** Ids that sort and never vary. */
export const countingIds = (start = 1): (() => string) => {
  let next = start;
  return () => {
    const id = `01900000-0000-7000-8000-${next.toString(16).padStart(12, '0')}`;
    next += 1;
    return id;
  };
};

const ranked = <T extends object>(rows: readonly T[], newId: () => string): (T & { id: string; rank: string })[] => {
  const ranks = generateNKeysBetween(null, null, rows.length);
  return rows.map((row, index) => ({ ...row, id: newId(), rank: ranks[index] ?? '' }));
};

const VALUES: Readonly<Record<string, readonly string[]>> = {
  genero: ['Hombres', 'Mujeres'],
  grupos_atencion: ['Población en general', 'Estudiantes'],
  tipo_beneficio: ['Apoyos - En Especie'],
  area_actividad: ['Salud'],
  necesidades: ['Atención Médica'],
  cobertura: ['Estatal'],
  entorno: ['Urbano'],
  marginacion: ['Media'],
};

/** A whole record of a fictitious programme, in which nothing is wrong. */
export const sampleRecord = (
  change: Partial<RecordRow> = {},
  rows: Partial<Omit<ProgramRecord, 'record'>> = {},
): ProgramRecord => {
  const newId = countingIds();
  const empty = emptyRecord(newId());
  return {
    ...empty,
    record: empty.record.map((row) => ({
      ...row,
      name: 'Huertos de Barrio',
      description: 'Presta terrenos a grupos de vecinos. Programa ficticio.',
      webPage: 'https://huertos.ejemplo.mx',
      agency: 'Secretaría Ficticia de Barrios',
      objective: [
        { kind: 'paragraph', runs: [{ text: 'El programa busca:' }] },
        { kind: 'bullet', level: 0, runs: [{ text: 'Que cada barrio tenga un huerto.' }] },
      ],
      startYear: '2019',
      targetPopulation: '12,000 familias del padrón vecinal de 2018.',
      capturedOn: '2024-03-04',
      sourceUrl: 'https://portal.ejemplo.mx/programas/77',
      recordNumber: '77',
      portal: 'portal.ejemplo.mx',
      ...change,
    })),
    value: ranked(
      Object.entries(VALUES).flatMap(([fieldKey, values]) => values.map((value) => ({ fieldKey, value, label: '' }))),
      newId,
    ),
    contact: ranked(
      [
        { role: 'contact' as const, person: 'Brisa Nogal', post: 'Jefa de Siembra', area: '', organisation: 'IIV' },
        { role: 'official' as const, person: 'Irene Monte', post: 'Secretaria', area: '', organisation: '' },
      ],
      newId,
    ),
    phone: ranked([{ areaCode: '33', number: '5550 1234', extension: '' }], newId),
    email: ranked([{ address: 'siembra@huertos.ejemplo.mx' }], newId),
    link: ranked([{ number: 1, url: 'https://huertos.ejemplo.mx', fieldKey: 'pagina_web', targetId: null }], newId),
    ...rows,
  };
};
