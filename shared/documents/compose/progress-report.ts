import { heading, paragraph } from '#shared/documents/compose/blocks.ts';
import { type PlanFrame, type PlanPages, planModel, planTitle } from '#shared/documents/compose/plan-parts.ts';
import { factsTable } from '#shared/documents/compose/program-record-tables.ts';
import { activityBlocks, activityCharts, mediaBlocks } from '#shared/documents/compose/progress-activities.ts';
import { agreementBlocks, agreementLedgers, shortDate } from '#shared/documents/compose/progress-agreements.ts';
import { indicatorBlocks } from '#shared/documents/compose/progress-indicators.ts';
import { bulletinBlocks, evidenceBlocks, issuedBulletins, logBlocks } from '#shared/documents/compose/progress-log.ts';
import { moneyBlocks } from '#shared/documents/compose/progress-money.ts';
import { photographAssets, photographBlocks } from '#shared/documents/compose/progress-photographs.ts';
import {
  cutWords,
  type ProgressInput,
  type ProgressReading,
  readProgress,
} from '#shared/documents/compose/progress-reading.ts';
import { summaryBlocks } from '#shared/documents/compose/progress-summary.ts';
import { undoneBlocks } from '#shared/documents/compose/progress-undone.ts';
import type { Block, DocumentModel } from '#shared/documents/model.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';

const TITLE = 'Informe de avance';

/** «Informe de avance» up to the end of a month: what the programme did, with its money, its evidence and what it lacks. */
export const composeProgressReport = (input: ProgressInput): DocumentModel => {
  const reading = readProgress(input);
  const { programName, institution } = input;
  const frame: PlanFrame = {
    title: TITLE,
    name: '',
    programName,
    fiscalYear: reading.fiscalYear,
    institution,
    watermark: !reading.closed,
  };
  const model = planModel(frame, [
    {
      orientation: 'portrait',
      blocks: [
        ...planTitle(frame),
        ...coverBlocks(reading),
        { kind: 'spacer', heightMm: 5 },
        { kind: 'contents', title: 'Contenido', levels: 1 },
        { kind: 'page-break' },
      ],
    },
    ...partsOf(reading),
  ]);
  const center = reading.closed ? `Avance ${cutWords(reading)}` : `BORRADOR, avance al ${shortDate(reading.cutDay)}`;
  return {
    ...model,
    subject: `${TITLE} de enero a ${reading.period}`,
    sections: model.sections.map((section) => ({
      ...section,
      footer: section.footer && { ...section.footer, center },
    })),
    images: [...model.images, ...photographAssets(reading)],
  };
};

const coverBlocks = (reading: ProgressReading): readonly Block[] => {
  const { institution, programName, today } = reading.input;
  return factsTable(
    [
      {
        label: 'Dependencia o entidad',
        text: [institution.name, institution.subtitle].filter((text) => text.trim() !== '').join('\n'),
      },
      { label: 'Programa', text: programName },
      { label: 'Ejercicio', text: String(reading.fiscalYear) },
      { label: 'Periodo', text: `De enero a ${reading.period}` },
      {
        label: 'Estado',
        text: reading.closed
          ? `Avance ${cutWords(reading)}`
          : `Borrador: el mes no ha terminado; avance ${cutWords(reading)}`,
      },
      { label: 'Fecha de impresión', text: formatLongDate(today) },
    ],
    'avance_datos',
    'Datos generales del informe',
  );
};

type Part = {
  readonly id: string;
  readonly title: string;
  readonly orientation: PlanPages['orientation'];
  readonly blocks: readonly Block[];
  /** What of it needs the page lying down, after the rest. */
  readonly wide?: readonly Block[];
};

const partsOf = (reading: ProgressReading): readonly PlanPages[] => {
  const ledgers = agreementLedgers(reading);
  const photographs = photographBlocks(reading);
  const parts: readonly Part[] = [
    part('resumen', 'Resumen', 'portrait', summaryBlocks(reading, ledgers, issuedBulletins(reading).length)),
    part('no_hecho', 'Lo planeado que no se ha hecho', 'portrait', undoneBlocks(reading)),
    part('indicadores', 'Indicadores', 'portrait', indicatorBlocks(reading)),
    part('boletines', 'Boletines difundidos', 'portrait', bulletinBlocks(reading)),
    {
      ...part('actividades', 'Actividades, planeado y hecho por mes', 'portrait', activityCharts(reading)),
      wide: activityBlocks(reading),
    },
    part('medios', 'Medios, planeado y publicado por mes', 'landscape', mediaBlocks(reading)),
    part('partidas', 'Presupuesto por partida', 'landscape', moneyBlocks(reading)),
    part('convenios', 'Convenios y contratos', 'landscape', agreementBlocks(reading, ledgers)),
    part(
      'fotografias',
      'Fotografías',
      'portrait',
      photographs.length > 0
        ? photographs
        : [paragraph('Las entradas del periodo no tienen fotografías.', 'empty-notice', 'left')],
    ),
  ];
  return [
    ...parts.flatMap(({ id, title, orientation, blocks, wide = [] }, index): readonly PlanPages[] => {
      const head = heading(`avance_${id}`, 1, `${index + 1}.`, title);
      // Without anything upright the title goes with the rest.
      return blocks.length === 0
        ? [{ orientation: 'landscape', blocks: [head, ...wide] }]
        : [
            { orientation, blocks: [head, ...blocks] },
            { orientation: 'landscape', blocks: wide },
          ];
    }),
    { orientation: 'portrait', blocks: signatureBlocks(reading) },
    {
      orientation: 'landscape',
      blocks: [heading('avance_anexo_bitacora', 1, '', 'Anexo A. Bitácora'), ...logBlocks(reading)],
    },
    {
      orientation: 'landscape',
      blocks: [heading('avance_anexo_evidencia', 1, '', 'Anexo B. Archivos de evidencia'), ...evidenceBlocks(reading)],
    },
  ];
};

const part = (id: string, title: string, orientation: Part['orientation'], blocks: readonly Block[]): Part => ({
  id,
  title,
  orientation,
  blocks,
});

const signatureBlocks = ({ input, period }: ProgressReading): readonly Block[] => [
  heading('avance_firmantes', 1, '', 'Firmas'),
  paragraph(
    `Las personas que firman hacen constar que el avance de enero a ${period} es el que consta en la bitácora y en el presupuesto del programa.`,
  ),
  {
    kind: 'signatures',
    id: 'avance_firmas',
    people:
      input.signatures.length > 0
        ? input.signatures
        : ['Elaboró', 'Revisó', 'Autorizó'].map((role) => ({ role, name: '', position: '' })),
  },
];
