import type { Jump } from '#electron/imports/procedure/draft.ts';

/**
 * Finds where a text says that the course goes: «Aplica actividad 4», «pasa a la actividad No. 7», «regresa al paso
 * 3», «Aplica siguiente actividad», «Fin de procedimiento». A phrase that is a sentence of its own is taken out
 * (the profile's wording prints it again); one that is part of a sentence stays where it is.
 */
export type ExtractedJump = {
  /** The text without a phrase that is a sentence of its own. */
  readonly text: string;
  readonly jump: Jump | null;
  /** What was taken out, '' where nothing was. */
  readonly phrase: string;
  /** False where the text goes on after the phrase: there it may hold only under a condition. */
  readonly atEnd: boolean;
};

export const extractJump = (text: string): ExtractedJump => {
  let best: { index: number; length: number; jump: Jump } | null = null;
  for (const { pattern, jump } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const found = jump(match);
      if (!found) continue;
      const end = match.index + match[0].length;
      // The last one said is where it goes; of two that end together, the longer phrase.
      if (!best || end > best.index + best.length || (end === best.index + best.length && match.index < best.index)) {
        best = { index: match.index, length: match[0].length, jump: found };
      }
    }
  }
  if (!best) return { text, jump: null, phrase: '', atEnd: false };
  const before = text.slice(0, best.index);
  const atEnd = /^[\s.;)*]*$/.test(text.slice(best.index + best.length));
  const standsAlone = atEnd && /(?:^|[.;:)\n»”"*-]\s*)$/u.test(before);
  if (!standsAlone) return { text, jump: best.jump, phrase: '', atEnd };
  return { text: before.replace(/[\s*–-]+$/, ''), jump: best.jump, phrase: text.slice(best.index).trim(), atEnd };
};

const VERB =
  '(?:aplica(?:r|se)?|pas(?:a|ar|e|ar[aá]|an)|contin[uú](?:a|ar|e|ar[aá])|regres(?:a|ar|e|ar[aá]|an)|retorna(?:r)?|vuelve|volver|ir|v[ae]|vaya|sigue|seguir|conecta(?:r|se)?|con[eé]ctese|remit(?:e|irse|ase)|reinicia(?:r)?|salta(?:r)?|procede|dirigirse|env[ií]a)';
const LINK = '(?:\\s+(?:se|con|a|al|en|de|desde|la|el|las|los|nuevamente|otra\\s+vez|directamente))*';
const PLACE = '(?:actividad(?:es)?|act\\.?|paso|punto|numeral|operaci[oó]n|etapa|inciso)';
const NUMERAL = '(?:n[uú]m(?:ero|\\.)?|no\\.?|nº|n°|#)?';
const WORDS: Readonly<Record<string, number>> = {
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  primera: 1,
  segunda: 2,
  tercera: 3,
  cuarta: 4,
  quinta: 5,
  sexta: 6,
  séptima: 7,
  septima: 7,
  octava: 8,
  novena: 9,
  décima: 10,
  decima: 10,
};

const PATTERNS: readonly { readonly pattern: RegExp; readonly jump: (match: RegExpMatchArray) => Jump | null }[] = [
  {
    pattern: new RegExp(`\\(?\\b${VERB}${LINK}\\s+${PLACE}\\s*${NUMERAL}\\s*(\\d{1,3})\\b\\)?`, 'giu'),
    jump: (match) => ({ kind: 'activity', number: Number(match[1]) }),
  },
  {
    pattern: new RegExp(
      `\\(?\\b${VERB}${LINK}\\s+(?:${PLACE}\\s+)?(${Object.keys(WORDS).join('|')})(?:\\s+${PLACE})?(?![\\p{L}])\\)?`,
      'giu',
    ),
    jump: (match) => {
      const number = WORDS[(match[1] ?? '').toLowerCase()];
      return number && new RegExp(PLACE, 'iu').test(match[0]) ? { kind: 'activity', number } : null;
    },
  },
  {
    pattern: new RegExp(
      `\\(?\\b${VERB}${LINK}\\s+(?:(?:siguiente|pr[oó]xima)\\s+${PLACE}|${PLACE}\\s+siguiente)\\)?`,
      'giu',
    ),
    jump: () => ({ kind: 'next' }),
  },
  {
    pattern:
      /\(?\b(?:fin(?:aliza|al)?|termina|concluye|t[eé]rmino)\s+(?:del?\s+|el\s+)?(?:presente\s+)?(?:procedimiento|proceso)\b\)?/giu,
    jump: () => ({ kind: 'end' }),
  },
  { pattern: /(?:^|(?<=[.;:\n]\s*))\(?fin\)?(?=[\s.*]*$)/giu, jump: () => ({ kind: 'end' }) },
];
