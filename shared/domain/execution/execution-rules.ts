import type { PlannedActivity } from '#shared/domain/annual-program/annual-program.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { Finding, FindingSeverity } from '#shared/domain/common/finding.ts';
import { isInYear } from '#shared/domain/common/fiscal-year.ts';
import { quantityNumber } from '#shared/domain/common/quantities.ts';
import {
  type EntryKind,
  type ExecutionContent,
  executionOf,
  type LogEntry,
} from '#shared/domain/execution/execution.ts';
import { entryWords, executionFinding } from '#shared/domain/execution/execution-finding.ts';
import { checkUndone, type ExecutionReading } from '#shared/domain/execution/undone-rules.ts';

type Known = { readonly id: string };

/** What a log is checked against; undefined where the dossier hasn't it. */
export type ExecutionCheckContext = {
  readonly activities: readonly PlannedActivity[] | undefined;
  readonly lines: readonly Known[] | undefined;
  readonly segments: readonly Known[] | undefined;
  readonly territories: readonly Known[] | undefined;
  /** With the days on which each is in force; '' where it isn't signed. */
  readonly agreements: readonly (Known & { readonly start: string; readonly end: string })[] | undefined;
  readonly spending: readonly Known[] | undefined;
  /** ISO day. */
  readonly today: string;
};

/** Entries that can't be or lack something, and by name what was planned and never done. */
export const checkExecution = (
  content: ExecutionContent,
  context: ExecutionCheckContext,
  reading: ExecutionReading,
): readonly Finding[] => [
  ...content.entry.flatMap((entry, index) => checkEntry(content, entry, index, context)),
  ...checkUndone(content, reading),
];

const checkEntry = (
  content: ExecutionContent,
  entry: LogEntry,
  index: number,
  context: ExecutionCheckContext,
): readonly Finding[] => {
  const { fiscalYear } = executionOf(content);
  const where = entryWords(entry, index);
  const say: Say = (code, severity, field, message, remedy) =>
    executionFinding(code, severity, { section: 'log', rowId: entry.id, field }, where, message, remedy);
  return [
    ...checkDates(entry, fiscalYear, context.today, say),
    ...checkFigures(content, entry, say),
    ...checkTies(content, entry, context, say),
    ...(content.entryEvidence.some(({ entryId }) => entryId === entry.id)
      ? []
      : [
          say(
            'entry-without-evidence',
            'warning',
            'entryEvidence',
            'No tiene evidencia.',
            'Agregue una foto, la lista de asistencia o el testigo de la publicación.',
          ),
        ]),
  ];
};

type Say = (code: string, severity: FindingSeverity, field: string, message: string, remedy: string) => Finding;

const checkDates = ({ date, endDate }: LogEntry, fiscalYear: number, today: string, say: Say): readonly Finding[] => {
  if (date === '') {
    return [
      say('entry-without-date', 'warning', 'date', 'No tiene fecha, y no cuenta en ningún mes.', 'Escriba el día.'),
    ];
  }
  const outside = [date, endDate].find((one) => one !== '' && !isInYear(one, fiscalYear));
  return [
    ...(outside === undefined
      ? []
      : [
          say(
            'entry-outside-year',
            'blocking',
            outside === date ? 'date' : 'endDate',
            `Su fecha, ${formatLongDate(outside)}, no es del ejercicio ${fiscalYear}.`,
            'Corríjala, o regístrela en el expediente de su ejercicio.',
          ),
        ]),
    ...(endDate !== '' && endDate < date
      ? [say('entry-dates-reversed', 'blocking', 'endDate', 'Termina antes de empezar.', 'Corrija las fechas.')]
      : []),
    ...(date > today
      ? [
          say(
            'entry-in-future',
            'warning',
            'date',
            `Dice que ya se hizo y su fecha es ${formatLongDate(date)}.`,
            'Corrija la fecha; la bitácora es de lo hecho.',
          ),
        ]
      : []),
  ];
};

/** Kinds that gather people in one place: without their number nobody knows whom they reached. */
const WITH_PEOPLE: ReadonlySet<EntryKind> = new Set(['talk', 'meeting', 'field-work', 'event']);

const checkFigures = (content: ExecutionContent, entry: LogEntry, say: Say): readonly Finding[] => {
  const people = quantityNumber(entry.people);
  const groups = content.entryPeople.filter(({ entryId }) => entryId === entry.id);
  const larger = groups.some((row) => people !== undefined && (quantityNumber(row.people) ?? 0) > people);
  return [
    ...(entry.activityId !== null && entry.quantity === ''
      ? [
          say(
            'entry-without-quantity',
            'warning',
            'quantity',
            'Es de una actividad del programa y no dice cuánto se hizo.',
            'Escriba la cantidad en la unidad de la actividad; mientras, su avance no la cuenta.',
          ),
        ]
      : []),
    ...(entry.mediaLineId !== null && entry.insertions === ''
      ? [
          say(
            'entry-without-insertions',
            'warning',
            'insertions',
            'Es de un renglón de medios y no dice cuántas inserciones salieron.',
            'Escríbalas como las reporta el medio; mientras, su avance no las cuenta.',
          ),
        ]
      : []),
    ...(WITH_PEOPLE.has(entry.kind) && entry.people === ''
      ? [
          say(
            'entry-without-people',
            'info',
            'people',
            'No dice a cuántas personas llegó.',
            'Cuéntelas en la lista de asistencia, o estímelas y diga cómo.',
          ),
        ]
      : []),
    ...(larger
      ? [
          say(
            'group-above-people',
            'warning',
            'entryPeople',
            'Un grupo de atención tiene más personas que el total.',
            'Corrija el total o el del grupo. Los grupos sí pueden sumar más que el total: se traslapan.',
          ),
        ]
      : []),
    ...(entry.peopleBasis === 'estimated' && entry.people !== '' && entry.peopleSource.trim() === ''
      ? [
          say(
            'estimate-without-source',
            'info',
            'peopleSource',
            'Las personas están estimadas y no dice cómo.',
            'Anote de dónde sale la estimación.',
          ),
        ]
      : []),
  ];
};

const checkTies = (
  content: ExecutionContent,
  entry: LogEntry,
  context: ExecutionCheckContext,
  say: Say,
): readonly Finding[] => {
  const isGone = (id: string | null, rows: readonly Known[] | undefined): boolean =>
    id !== null && rows !== undefined && !rows.some((row) => row.id === id);
  const agreement = context.agreements?.find(({ id }) => id === entry.agreementId);
  const lost = (
    [
      ['activityId', 'una actividad', 'el programa anual', isGone(entry.activityId, context.activities)],
      ['mediaLineId', 'un renglón', 'el plan de medios', isGone(entry.mediaLineId, context.lines)],
      ['territoryId', 'un territorio', 'el diagnóstico', isGone(entry.territoryId, context.territories)],
      ['agreementId', 'un convenio', 'los convenios', isGone(entry.agreementId, context.agreements)],
      [
        'entryPeople',
        'un grupo de atención',
        'el diagnóstico',
        content.entryPeople.some((row) => row.entryId === entry.id && isGone(row.segmentId, context.segments)),
      ],
      [
        'entrySpending',
        'un gasto',
        'el presupuesto',
        content.entrySpending.some((row) => row.entryId === entry.id && isGone(row.spendingId, context.spending)),
      ],
    ] as const
  ).filter(([, , , gone]) => gone);
  return [
    ...lost.map(([field, what, where]) =>
      say(
        'entry-tie-lost',
        'warning',
        field,
        `Nombra ${what} que ya no está en ${where}.`,
        'Quite la liga, o elija otra.',
      ),
    ),
    ...(entry.activityId === null && entry.mediaLineId === null
      ? [
          say(
            'entry-unplanned',
            'info',
            'activityId',
            'No es de ninguna actividad del programa ni renglón de medios.',
            'Elija de cuál es; si no estaba planeada, déjela así: el informe lo dice.',
          ),
        ]
      : []),
    ...(agreement &&
    entry.date !== '' &&
    (agreement.start === '' || entry.date < agreement.start || (agreement.end !== '' && entry.date > agreement.end))
      ? [
          say(
            'entry-outside-agreement',
            'warning',
            'agreementId',
            'Se hizo en un día en que su convenio no estaba vigente.',
            'Corrija la fecha o el convenio, o firme el modificatorio que falta.',
          ),
        ]
      : []),
  ];
};
