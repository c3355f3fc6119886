import type { DraftActivity, DraftBranch } from '#electron/imports/procedure/draft.ts';
import { extractJump } from '#electron/imports/procedure/jump-phrases.ts';
import { foldText } from '#shared/domain/common/text.ts';

/** A text that asks: «¿Autoriza?». */
export const isQuestion = (text: string): boolean => /^¿[^?]{1,300}\?[\s:.]*$/u.test(text.trim());

/** The second column title of a decision table. */
export const isThenTitle = (text: string): boolean =>
  ['entonces', 'accion', 'acciones', 'que se hace', 'resultado'].includes(foldText(text));

/** Sí / No in the spellings that offices use, alone in a cell. */
export const isYesNo = (text: string): boolean =>
  /^(?:s[ií]|no|afirmativo|negativo|en caso (?:afirmativo|negativo))[.:,)]*$/iu.test(text.trim());

/** A cell short enough to be an answer. */
export const canBeAnswer = (text: string): boolean => {
  const line = text.trim();
  return line !== '' && line.length <= 80 && !line.includes('\n') && !/^\d+[.)-]*$/.test(line);
};

/** Adds a branch unless the very same one is there: sources print broken row spans twice or three times. */
export const addBranch = (
  activity: DraftActivity,
  answer: string,
  outcome: string,
  consumed: string[],
): 'added' | 'copy' => {
  const { text, jump, phrase } = extractJump(outcome.trim());
  if (phrase) consumed.push(phrase);
  const cleanAnswer = answer.trim().replace(/[.:,)]+$/, '');
  const same = (branch: DraftBranch) =>
    foldText(branch.answer) === foldText(cleanAnswer) && foldText(branch.outcome) === foldText(text);
  if (activity.branches.some(same)) return 'copy';
  activity.branches.push({ answer: cleanAnswer, outcome: text, jump });
  return 'added';
};

const ANSWERED =
  /(?:^|[\s.;,(?])((?:S[IiíÍ]|NO|No|En caso (?:afirmativo|negativo)|Afirmativo|Negativo)(?:\s+(?:procede|autoriza|cumple|aprueba|es correct[oa]|est[aá] complet[oa]))?)\s*[:.,=→–-]+\s*(?=\p{L})/gu;

/**
 * A decision written as running text: «Revisa la solicitud. ¿Está completa? Sí: pasa a la actividad 6. No: regresa…».
 * @returns null where the text asks nothing, or gives fewer than two answers
 */
export const inlineDecision = (
  text: string,
): {
  readonly before: string;
  readonly question: string;
  readonly answers: readonly { readonly answer: string; readonly outcome: string }[];
} | null => {
  const question = /¿[^?]{1,300}\?/u.exec(text);
  if (!question) return null;
  const after = text.slice(question.index + question[0].length);
  const marks = [...after.matchAll(ANSWERED)];
  if (marks.length < 2 || after.slice(0, marks[0]?.index ?? 0).trim().length > 20) return null;
  const answers = marks.map((mark, index) => {
    const from = mark.index + mark[0].length;
    return {
      answer: (mark[1] ?? '').trim(),
      outcome: after.slice(from, marks[index + 1]?.index ?? after.length).trim(),
    };
  });
  return { before: text.slice(0, question.index).trim(), question: question[0], answers };
};

/** Takes a question off the end of an activity's description, where answers follow it. */
export const splitTrailingQuestion = (text: string): { readonly before: string; readonly question: string } | null => {
  const match = /^([\s\S]*?)(¿[^?]{1,300}\?)[\s:.]*$/u.exec(text);
  return match ? { before: (match[1] ?? '').trim(), question: match[2] ?? '' } : null;
};

/** «Sí: turna el expediente» in one cell or line → answer and outcome. */
export const splitAnswer = (text: string): { readonly answer: string; readonly outcome: string } | null => {
  const match =
    /^\s*(?:[a-z]\)\s*)?(S[ií]|SI|SÍ|NO|No|En caso (?:afirmativo|negativo)|Afirmativo|Negativo)\s*(?:[:.,=→)–-]+|\s-\s)\s*(\S[\s\S]*)$/u.exec(
      text,
    );
  return match ? { answer: match[1] ?? '', outcome: (match[2] ?? '').trim() } : null;
};
