import { formatLongDate, isoDate } from '#shared/domain/common/dates.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { plainText } from '#shared/domain/common/rich-text.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { RecordReading } from '#shared/domain/program-record/record-reading.ts';

/** No programme in force is older than the Constitution of 1917. */
const FIRST_YEAR = 1917;

/** Whether dates, population and texts make sense. */
export const checkTexts = (reading: RecordReading): readonly Finding[] => [
  ...checkCaptureDate(reading),
  ...checkStartYear(reading),
  ...checkPopulation(reading),
  ...checkRepeatedText(reading),
];

const checkCaptureDate = (reading: RecordReading): readonly Finding[] => {
  const written = reading.record.capturedOn.trim();
  if (written === '') {
    return [
      reading.finding(
        'record-without-capture-date',
        'info',
        'fecha_captura',
        'No se sabe cuándo se capturó la ficha.',
        'Escriba la fecha; sin ella nadie sabe qué tan reciente es.',
      ),
    ];
  }
  if (!isoDate.safeParse(written).success) {
    return [
      reading.finding(
        'record-date-unreadable',
        'warning',
        'fecha_captura',
        `«${written}» no es una fecha.`,
        'Escriba día, mes y año.',
      ),
    ];
  }
  return written > reading.today
    ? [
        reading.finding(
          'record-date-in-future',
          'warning',
          'fecha_captura',
          `La fecha de captura (${formatLongDate(written)}) todavía no llega.`,
          'Corrija la fecha.',
        ),
      ]
    : [];
};

const checkStartYear = (reading: RecordReading): readonly Finding[] => {
  const written = reading.record.startYear.trim();
  if (written === '') return [];
  const about = (code: string, message: string, remedy: string): readonly Finding[] => [
    reading.finding(code, 'warning', 'anio_inicio', message, remedy),
  ];
  if (!/^\d{4}$/.test(written)) {
    return about('record-year-unreadable', `«${written}» no es un año.`, 'Escriba el año con cuatro cifras.');
  }
  const captured = isoDate.safeParse(reading.record.capturedOn.trim());
  const year = Number(written);
  if (captured.success && year > Number(captured.data.slice(0, 4))) {
    return about(
      'record-year-after-capture',
      `El programa empezaría en ${written}, después de la captura de la ficha (${formatLongDate(captured.data)}).`,
      'Corrija el año de inicio o la fecha de captura.',
    );
  }
  if (year < FIRST_YEAR || year > Number(reading.today.slice(0, 4)) + 1) {
    return about(
      'record-year-out-of-range',
      `El año de inicio ${written} está fuera de lo posible (de ${FIRST_YEAR} a hoy).`,
      'Compruebe el año.',
    );
  }
  return [];
};

/** A share says nothing without the number that it is a share of. */
const checkPopulation = (reading: RecordReading): readonly Finding[] => {
  const text = reading.record.targetPopulation;
  const share = /\d+(?:[.,]\d+)?\s*(?:%|por\s?ciento)/iu.exec(text);
  if (share) {
    const rest = text.replaceAll(/\d+(?:[.,]\d+)?\s*(?:%|por\s?ciento)/giu, ' ').replaceAll(/\b(?:19|20)\d{2}\b/g, ' ');
    const hasCount = /\d{1,3}(?:[,\s]\d{3})+|\d{3,}|\d[\d.,]*\s*(?:mil|millón|millones)\b/iu.test(rest);
    return hasCount
      ? []
      : [
          reading.finding(
            'record-share-without-total',
            'warning',
            'poblacion_objetivo',
            `La población objetivo dice «${share[0].replace(/\s+/g, ' ')}» y no dice de cuántas personas.`,
            'Agregue el total, su fuente y su año: sin denominador no se puede medir la cobertura.',
          ),
        ];
  }
  if (text.trim() === '' || /\d/.test(text)) return [];
  return [
    reading.finding(
      'record-population-without-figure',
      'info',
      'poblacion_objetivo',
      'La población objetivo no tiene ninguna cifra.',
      'Diga cuántas personas son y de qué fuente lo sabe.',
    ),
  ];
};

/** Description and objective are two questions; one text pasted into both answers one of them. */
const checkRepeatedText = (reading: RecordReading): readonly Finding[] => {
  const description = foldText(reading.record.description);
  return description !== '' && description === foldText(plainText(reading.record.objective))
    ? [
        reading.finding(
          'record-text-repeated',
          'warning',
          'objetivo_general',
          'El objetivo y la descripción son el mismo texto.',
          'Deje en la descripción qué es el programa, y en el objetivo para qué existe.',
        ),
      ]
    : [];
};
