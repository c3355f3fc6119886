import type { Finding } from '#shared/domain/common/finding.ts';
import {
  type BlackedOut,
  blackedOut,
  blackoutsByDay,
  EXCEPTION_NAMES,
  isDated,
} from '#shared/domain/media/blackouts.ts';
import { dayWords } from '#shared/domain/media/broadcast-calendar.ts';
import type { Blackout } from '#shared/domain/media/media-plan.ts';
import { type MediaReading, mediaFinding, type ReadLine } from '#shared/domain/media/media-reading.ts';

/**
 * Each line that is published during a blackout, with its days. It warns and asks for a reason and a reviewer; a line that
 * somebody stated to be of no excepted kind stops the plan. No exception is ever taken for granted, that of health neither
 * (CPEUM 41-III-C, `lgcs_reglas`), and a line that was reviewed stays on the list.
 */
export const checkBlackouts = (reading: MediaReading): readonly Finding[] => {
  const { blackout } = reading.content;
  if (blackout.length === 0) return [];
  const byDay = blackoutsByDay(reading.costs.calendar, blackout);
  return [
    ...blackout.flatMap((row, index) => checkWindow(row, index)),
    ...reading.lines.flatMap((read) =>
      blackedOut(read.spread, blackout, byDay).map((found) => checkPublished(reading, read, found)),
    ),
  ];
};

const checkWindow = (blackout: Blackout, index: number): readonly Finding[] => {
  const name = blackout.process.trim();
  const where = `Veda ${index + 1}${name === '' ? '' : `, ${name}`}`;
  const at = (field: string) => ({ section: 'blackouts', rowId: blackout.id, field }) as const;
  return [
    ...(isDated(blackout)
      ? []
      : [
          mediaFinding(
            'blackout-without-dates',
            'blocking',
            at(blackout.startDate === '' ? 'startDate' : 'endDate'),
            where,
            blackout.startDate === '' || blackout.endDate === ''
              ? 'Le falta una de sus fechas y no se puede revisar nada con ella.'
              : 'Termina antes de empezar.',
            'Escriba el primer y el último día que señala el acuerdo.',
          ),
        ]),
    ...(blackout.agreement.trim() === ''
      ? [
          mediaFinding(
            'blackout-without-agreement',
            'warning',
            at('agreement'),
            where,
            'No dice qué acuerdo la establece.',
            'Anote el acuerdo de la autoridad electoral y su fecha.',
          ),
        ]
      : []),
  ];
};

const checkPublished = (
  { content, costs }: MediaReading,
  { line, where }: ReadLine,
  { blackout, days }: BlackedOut,
): Finding => {
  const answer = content.blackoutAnswer.find((row) => row.blackoutId === blackout.id && row.lineId === line.id);
  const name = blackout.process.trim() === '' ? 'la veda' : `la veda «${blackout.process.trim()}»`;
  const when = `Se difunde durante ${name}: ${dayWords(costs.calendar, days)}`;
  const say = (code: string, severity: Finding['severity'], message: string, remedy: string): Finding =>
    mediaFinding(
      code,
      severity,
      { section: 'blackouts', rowId: line.id, field: costs.calendar.days[days[0] ?? 0]?.date ?? '' },
      where,
      message,
      remedy,
    );
  if (!answer || answer.exception === null) {
    return say(
      'in-blackout',
      'warning',
      `${when}. Nadie ha dicho si está exceptuado.`,
      'Diga qué excepción le corresponde y por qué, o quite esas inserciones.',
    );
  }
  if (answer.exception === 'none') {
    return say(
      'in-blackout-not-exempt',
      'blocking',
      `${when}, y no está exceptuado.`,
      'Quite esas inserciones o muévalas.',
    );
  }
  const stated = `${when}. Excepción declarada: ${EXCEPTION_NAMES[answer.exception].toLowerCase()}`;
  if (answer.justification.trim() === '') {
    return say(
      'in-blackout-unjustified',
      'warning',
      `${stated}, sin justificación.`,
      'Escriba por qué le corresponde.',
    );
  }
  // Whoever reads it asks which calendar was looked at: without its day a review says nothing.
  if (answer.reviewer.trim() === '' || answer.reviewedOn === '') {
    return say(
      'in-blackout-unreviewed',
      'warning',
      `${stated}; falta ${answer.reviewer.trim() === '' ? 'quién la revisó' : 'la fecha en que la revisó'}.`,
      'Anote el puesto que la revisó y la fecha.',
    );
  }
  return say(
    'in-blackout-stated',
    'info',
    `${stated}, revisada por ${answer.reviewer.trim()}.`,
    'Confirme que el material no lleva logotipos, lemas ni nombres que la excepción no cubre.',
  );
};
