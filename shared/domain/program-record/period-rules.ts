import type { Finding } from '#shared/domain/common/finding.ts';
import { formatPartialDate, isBefore, isPartialDate } from '#shared/domain/program-record/partial-date.ts';
import type { RecordReading } from '#shared/domain/program-record/record-reading.ts';

/**
 * The history of the programme: readable dates in order, every period with its institution and its source. Periods may
 * overlap: a successor is often created before its predecessor is dissolved.
 */
export const checkPeriods = (reading: RecordReading): readonly Finding[] =>
  reading.content.period.flatMap((row, index): readonly Finding[] => {
    const about = (code: string, field: string, message: string, remedy: string): Finding =>
      reading.finding(code, 'warning', 'period', message, remedy, row.id, field);
    const name = row.institution.trim() === '' ? `El periodo ${index + 1}` : `«${row.institution.trim()}»`;
    const found: Finding[] = [];
    if (row.institution.trim() === '') {
      found.push(
        about(
          'record-period-without-institution',
          'institution',
          `El periodo ${index + 1} no dice qué institución llevó el programa.`,
          'Escriba su nombre o quite el renglón.',
        ),
      );
    }
    for (const field of ['startedOn', 'endedOn'] as const) {
      const written = row[field].trim();
      if (written !== '' && !isPartialDate(written)) {
        found.push(
          about(
            'record-period-date-unreadable',
            field,
            `${name}: «${written}» no es una fecha.`,
            'Escriba el año, el año y el mes, o la fecha completa.',
          ),
        );
      }
    }
    const [from, to] = [row.startedOn.trim(), row.endedOn.trim()];
    if (isPartialDate(from) && isPartialDate(to) && isBefore(to, from)) {
      found.push(
        about(
          'record-period-backwards',
          'endedOn',
          `${name} terminaría (${formatPartialDate(to)}) antes de empezar (${formatPartialDate(from)}).`,
          'Corrija una de las dos fechas.',
        ),
      );
    }
    if (row.source.trim() === '' && (from !== '' || to !== '' || row.act.trim() !== '')) {
      found.push({
        ...about(
          'record-period-without-source',
          'source',
          `${name}: no se dice de dónde salen sus fechas.`,
          'Anote la fuente: el diario oficial, la página o el documento.',
        ),
        severity: 'info',
      });
    }
    return found;
  });
