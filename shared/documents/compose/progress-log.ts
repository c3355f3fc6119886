import { paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import { figureCell, nothing, planTable } from '#shared/documents/compose/plan-parts.ts';
import { printedQuantity } from '#shared/documents/compose/printed-quantities.ts';
import { shortDate } from '#shared/documents/compose/progress-agreements.ts';
import type { NumberedEntry, ProgressReading } from '#shared/documents/compose/progress-reading.ts';
import type { Block, TableCell } from '#shared/documents/model.ts';
import type { Bulletin } from '#shared/domain/bulletin/bulletins.ts';
import { ENTRY_KIND_NAMES } from '#shared/domain/execution/execution-finding.ts';
import { lineWords } from '#shared/domain/media/media-reading.ts';

/** Every entry of the period by day; those without a day of the year last. Landscape. */
export const logBlocks = (reading: ProgressReading): readonly Block[] => {
  const { entries, undated } = reading;
  if (entries.length + undated.length === 0) return [nothing('No hay entradas en la bitácora.')];
  const names = namesOf(reading);
  return planTable({
    id: 'avance_bitacora',
    summary:
      'Entradas de la bitácora: fecha, tipo, qué se hizo y dónde, de qué es, cuánto, a cuántas personas y evidencia',
    titles: ['Núm.', 'Fecha', 'Tipo', 'Qué se hizo y dónde', 'De qué es', 'Cuánto', 'Personas', 'Archivos'],
    shares: [0.05, 0.09, 0.09, 0.35, 0.2, 0.08, 0.08, 0.06],
    size: 7.5,
    rows: [...entries, ...undated].map((one) => ({
      cells: entryCells(one, names, reading.fiscalYear),
      breaks: one.entry.description.length + one.entry.outcome.length > 1_500,
    })),
  });
};

type Names = {
  readonly activity: ReadonlyMap<string, string>;
  readonly line: ReadonlyMap<string, string>;
  readonly agreement: ReadonlyMap<string, string>;
  readonly territory: ReadonlyMap<string, string>;
};

const namesOf = ({ activities, lines, input }: ProgressReading): Names => ({
  activity: new Map(
    activities.map(({ activity }, index) => [activity.id, `Actividad ${index + 1}, ${activity.name.trim()}`]),
  ),
  line: new Map([
    ...(input.mediaPlan?.line ?? []).map(({ id }): [string, string] => [
      id,
      'Renglón de otra copia del plan de medios',
    ]),
    ...lines.map(({ line }, index): [string, string] => [
      line.id,
      lineWords(
        line,
        index,
        input.units.find(({ key }) => key === line.mediumKey),
      ),
    ]),
  ]),
  agreement: new Map(
    (input.agreements?.agreement ?? []).map(({ id, number, title }) => [
      id,
      `Convenio ${number.trim() || title.trim() || 'sin número'}`,
    ]),
  ),
  territory: new Map(input.diagnosis.territory.map(({ id, name }) => [id, name.trim()])),
});

const entryCells = ({ entry, number, evidence }: NumberedEntry, names: Names, year: number): readonly TableCell[] => {
  const place = [entry.place.trim(), entry.territoryId === null ? '' : (names.territory.get(entry.territoryId) ?? '')]
    .filter((text, at, all) => text !== '' && all.indexOf(text) === at)
    .join(', ');
  const ties = [
    [entry.activityId, names.activity, 'Actividad borrada del programa'],
    [entry.mediaLineId, names.line, 'Renglón borrado del plan de medios'],
    [entry.agreementId, names.agreement, 'Convenio borrado'],
  ] as const;
  const tied = ties.flatMap(([id, known, lost]) => (id === null ? [] : [known.get(id) ?? lost]));
  return [
    textCell(String(number), { align: 'center' }),
    textCell(dateText(entry.date, entry.endDate, year)),
    textCell(ENTRY_KIND_NAMES[entry.kind]),
    {
      blocks: [
        paragraph([{ text: entry.title.trim() || 'Sin título', bold: true }], 'body', 'left'),
        ...[
          place,
          entry.description.trim(),
          entry.outcome.trim() === '' ? '' : `Resultado: ${entry.outcome.trim()}`,
          entry.responsible.trim() === '' ? '' : `Responsable: ${entry.responsible.trim()}`,
        ]
          .filter((text) => text !== '')
          .map((text) => paragraph(text.replace(/\s*\n+\s*/g, ' '), 'note', 'left')),
      ],
    },
    textCell(tied.length === 0 ? 'No estaba planeada' : tied.join('\n')),
    figureCell(
      [
        entry.quantity === '' ? '' : printedQuantity(entry.quantity),
        entry.insertions === '' ? '' : `${printedQuantity(entry.insertions)} ins.`,
      ]
        .filter((text) => text !== '')
        .join('\n') || '—',
    ),
    figureCell(
      entry.people === '' ? '—' : `${printedQuantity(entry.people)}${entry.peopleBasis === 'estimated' ? ' est.' : ''}`,
    ),
    figureCell(String(evidence.length)),
  ];
};

const dateText = (date: string, endDate: string, year: number): string => {
  if (date === '') return 'Sin fecha';
  const days = endDate === '' || endDate === date ? shortDate(date) : `${shortDate(date)} a ${shortDate(endDate)}`;
  return date.startsWith(`${year}-`) ? days : `${days}, no es del ejercicio`;
};

/** Files of the entries with the hash of their whole content, so that anybody can tell whether one was changed. Landscape. */
export const evidenceBlocks = ({ entries, undated }: ProgressReading): readonly Block[] => {
  const rows = [...entries, ...undated].flatMap(({ evidence, number }) => evidence.map((row) => ({ row, number })));
  if (rows.length === 0) return [nothing('Ninguna entrada tiene archivos de evidencia.')];
  return [
    ...planTable({
      id: 'avance_evidencia',
      summary: 'Archivos de evidencia: entrada, nombre, pie, tamaño, cuándo y quién lo agregó, y huella SHA-256',
      titles: ['Entrada', 'Archivo', 'Agregado', 'Tamaño', 'Huella SHA-256'],
      shares: [0.07, 0.36, 0.17, 0.08, 0.32],
      size: 7.5,
      rows: rows.map(({ row, number }) => ({
        cells: [
          textCell(String(number), { align: 'center' }),
          {
            blocks: [
              paragraph(row.name, 'body', 'left'),
              ...(row.caption.trim() === '' ? [] : [paragraph(row.caption.trim(), 'note', 'left')]),
            ],
          },
          textCell([shortDate(row.addedOn), row.addedBy.trim()].filter((text) => text !== '').join('\n')),
          figureCell(sizeText(row.sizeBytes)),
          textCell(`${row.sha.slice(0, 32)}\n${row.sha.slice(32)}`),
        ],
      })),
    }),
    paragraph(
      'La huella se calcula del contenido completo del archivo: si alguien cambia un solo punto de una foto, su huella es otra.',
      'note',
      'left',
    ),
  ];
};

const sizeText = (bytes: number): string =>
  bytes >= 1_048_576 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${Math.max(1, Math.ceil(bytes / 1_024))} KB`;

/** What went out to the press by the cut day. */
export const issuedBulletins = ({ input, cutDay }: ProgressReading): readonly Bulletin[] =>
  (input.bulletins?.bulletin ?? [])
    .filter(({ issuedOn }) => issuedOn !== '' && issuedOn <= cutDay)
    .toSorted((a, b) => (a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : 0));

export const bulletinBlocks = (reading: ProgressReading): readonly Block[] => {
  const issued = issuedBulletins(reading);
  if (issued.length === 0) return [nothing('No se difundió ningún boletín en el periodo.')];
  const recipients = Map.groupBy(reading.input.bulletins?.recipient ?? [], ({ bulletinId }) => bulletinId);
  return planTable({
    id: 'avance_boletines',
    summary: 'Boletines difundidos: número, fecha, título, unidad que lo emite y a cuántos se envió',
    titles: ['Núm.', 'Difundido el', 'Título', 'Lo emite', 'Enviado a'],
    shares: [0.12, 0.14, 0.4, 0.22, 0.12],
    size: 8.5,
    rows: issued.map((bulletin) => ({
      cells: [
        textCell(bulletin.number.trim() || 'Sin número'),
        textCell(shortDate(bulletin.issuedOn)),
        textCell(bulletin.title.trim() || 'Sin título'),
        textCell(bulletin.issuingOffice.trim() || 'Sin dato'),
        figureCell(String((recipients.get(bulletin.id) ?? []).filter(({ sentOn }) => sentOn !== '').length)),
      ],
    })),
  });
};
