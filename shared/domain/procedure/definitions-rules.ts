import type { Finding } from '#shared/domain/common/finding.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { finding, placeOf, quote, type Reading, titleOf } from '#shared/domain/procedure/procedure-reading.ts';

/** Abbreviations that the document uses and doesn't explain, and definitions that are there twice. */
export const checkDefinitions = (reading: Reading): readonly Finding[] =>
  reading.section('definitions') ? [...checkAbbreviations(reading), ...checkRepeated(reading)] : [];

/** «SPSS», «IMSS», «C.U.R.P.», «V.B.»; not part of a code such as «DOM-OE173-01_001». */
const ABBREVIATION = /(?<![\p{L}\p{N}_./-])(?:\p{Lu}{2,10}|(?:\p{Lu}\p{Ll}?\.){2,6})(?![\p{L}\p{N}_/-])/gu;
/** Nearly all texts hold none; this says so much sooner. */
const HINT = /[A-ZÁÉÍÓÚÑ]{2}|[A-ZÁÉÍÓÚÑ][a-z]?\./;
const ROMAN = /^[IVXLCDM]+$/;
/** Said on every form of a Mexican office, or printed by the profile itself. */
const COMMON = new Set(['NO', 'SI', 'SÍ', 'OK', 'PDF', 'SR', 'NA', 'AM', 'PM', 'VOBO', 'MX', 'USB']);

const checkAbbreviations = (reading: Reading): readonly Finding[] => {
  const { content } = reading;
  const known = new Set(
    content.definition.flatMap((row) => [row.term, ...row.term.split(/[^\p{L}\p{N}.]+/u)].map(squeeze)),
  );
  const sources = [
    ...reading.courseTexts,
    ...reading.sectionTexts,
    ...[...content.reference, ...content.form].map((row) => ({
      text: row.title,
      where: () => titleOf(reading, content.form.includes(row) ? 'forms' : 'references'),
    })),
  ];
  const used = new Map<string, { readonly written: string; readonly where: string }>();
  for (const { text, where } of sources) {
    if (!HINT.test(text) || isShouted(text)) continue;
    for (const match of text.matchAll(ABBREVIATION)) {
      const [written] = match;
      const key = squeeze(written);
      if (known.has(key) || COMMON.has(key) || ROMAN.test(key) || used.has(key)) continue;
      // «Registro Federal de Contribuyentes (RFC)» explains itself.
      if (text[match.index - 1] === '(' && text[match.index + written.length] === ')') known.add(key);
      else used.set(key, { written, where: where() });
    }
  }
  return [...used]
    .filter(([key]) => !known.has(key))
    .map(([, { written, where }]) =>
      finding(
        'abbreviation-undefined',
        'info',
        placeOf(reading, 'definitions'),
        titleOf(reading, 'definitions'),
        `La abreviatura ${quote(written)} se usa en «${where.replace(/[«»]/g, '')}» y no está definida.`,
        `Agréguela a ${quote(titleOf(reading, 'definitions'))}, o escriba las palabras completas.`,
      ),
    );
};

const squeeze = (text: string): string => text.replace(/[.\s]/g, '').toUpperCase();

/** A line written all in capitals holds no abbreviations that one could tell apart. */
const isShouted = (text: string): boolean => {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  return upper > 12 && upper > lower;
};

const checkRepeated = (reading: Reading): readonly Finding[] => {
  const seen = new Set<string>();
  return reading.content.definition.flatMap((row) => {
    const term = foldText(row.term);
    const repeated = term !== '' && seen.has(term);
    seen.add(term);
    return repeated
      ? [
          finding(
            'definition-repeated',
            'warning',
            placeOf(reading, 'definitions', row.id, 'term'),
            titleOf(reading, 'definitions'),
            `${quote(row.term)} está definido dos veces.`,
            'Deje una sola definición.',
          ),
        ]
      : [];
  });
};
