import { z } from 'zod';
import type { Collections, Row } from '#shared/domain/common/changes.ts';
import { formatLongDate, isoDate } from '#shared/domain/common/dates.ts';
import { type IdSource, id } from '#shared/domain/common/ids.ts';
import { ranksAt } from '#shared/domain/common/rank-edits.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';

/**
 * The closing of a dossier's year: from then on the dossier and its documents are read-only, and their papers are kept as
 * they were printed on that day. A course of its own beside the dossier, because a package brings the dossier along and never
 * its closing. Written by acts only.
 */

const rank = z.string().min(1).max(200);
const line = z.string().max(2_000);
const ranked = { id, rank } as const;

export const closingFormat = z.enum(['pdf', 'docx', 'xlsx']);
export type ClosingFormat = z.infer<typeof closingFormat>;

export const closingEntities = {
  /** «Cerrar el ejercicio», «Reabrir el ejercicio», in the order in which they happened. */
  closing: z.object({
    ...ranked,
    act: z.enum(['close', 'reopen']),
    on: isoDate,
    officerName: line,
    postName: line,
    /** Of a closing: what was left open and why; of a reopening: its reason. */
    note: z.string().max(20_000),
  }),
  /** A file of one closing, kept in the store under the hash of its content. */
  closedDocument: z.object({
    ...ranked,
    closingId: id,
    /** Its kind in the contract of documents: «media-plan». */
    kind: z
      .string()
      .max(100)
      .regex(/^[a-z]+(?:-[a-z]+)*$/),
    /** «Plan de medios»; of one of several, which one. */
    title: line,
    /** Of the file. */
    name: z.string().min(1).max(300),
    format: closingFormat,
    mime: z.string().min(1).max(200),
    sha: z.string().regex(/^[0-9a-f]{64}$/),
    sizeBytes: z.number().int().min(0),
  }),
} as const;

type ClosingEntities = typeof closingEntities;
export type ClosingContent = Collections<ClosingEntities>;
export type Closing = Row<ClosingEntities, 'closing'>;
export type ClosedDocument = Row<ClosingEntities, 'closedDocument'>;

/** The closing that holds now; undefined while the year is open. */
export const closingInForce = ({ closing }: Pick<ClosingContent, 'closing'>): Closing | undefined => {
  const last = closing.at(-1);
  return last?.act === 'close' ? last : undefined;
};

export type ClosingSaid = Pick<Closing, 'on' | 'officerName' | 'postName' | 'note'>;

/**
 * @param known `began`: the first day of its course; `leftOpen`: how many things the person was shown as not finished
 * @returns `frozen` for a year that is closed, `invalid-input` for a day that can't be, or where something is left open and
 * nobody says why
 */
export const closeYear = (
  content: ClosingContent,
  said: ClosingSaid,
  known: { readonly began: string; readonly today: string; readonly leftOpen: number },
  newId: IdSource,
): Result<Closing> => {
  const before = closingInForce(content);
  if (before) return fail('frozen', `El ejercicio ya se cerró el ${formatLongDate(before.on)}. Vuelva a abrirlo.`);
  if (said.on > known.today) {
    return fail('invalid-input', 'La fecha es de un día que no ha llegado. Escriba el día en que se cierra.');
  }
  // One whose course was dated ahead may be closed before it.
  if (said.on < known.began && known.began <= known.today) {
    return fail(
      'invalid-input',
      `El expediente empezó el ${formatLongDate(known.began)}, y la fecha es anterior. Escriba el día en que se cierra.`,
    );
  }
  if (said.officerName.trim() === '')
    return fail('invalid-input', 'Falta quién cierra el ejercicio. Escriba su nombre.');
  if (known.leftOpen > 0 && said.note.trim() === '') {
    return fail('invalid-input', 'Quedan pendientes. Escriba en la nota por qué se cierra así.');
  }
  return ok(actRow(content, 'close', said, newId));
};

/** @returns `not-allowed` for a year that is open, `invalid-input` without a reason or for a day that can't be */
export const reopenYear = (
  content: ClosingContent,
  said: ClosingSaid,
  today: string,
  newId: IdSource,
): Result<Closing> => {
  const closed = closingInForce(content);
  if (!closed) return fail('not-allowed', 'El ejercicio está abierto: no hay nada que reabrir.');
  if (said.note.trim() === '') return fail('invalid-input', 'Escriba por qué se reabre el ejercicio.');
  if (said.on > today || said.on < closed.on) {
    return fail(
      'invalid-input',
      `La fecha tiene que estar entre el ${formatLongDate(closed.on)}, en que se cerró, y hoy. Escriba el día en que se reabre.`,
    );
  }
  return ok(actRow(content, 'reopen', said, newId));
};

const actRow = (
  { closing }: Pick<ClosingContent, 'closing'>,
  act: Closing['act'],
  { on, officerName, postName, note }: ClosingSaid,
  newId: IdSource,
): Closing => ({
  id: newId(),
  rank: ranksAt(closing, closing.length, 1).ranks[0] ?? 'a0',
  act,
  on,
  officerName: officerName.trim(),
  postName: postName.trim(),
  note: note.trim(),
});

/** «El ejercicio 2026 se cerró el 15 de enero de 2027»: the reason of everything that a closed year refuses. */
export const closedSentence = (fiscalYear: number, on: string): string =>
  `El ejercicio ${fiscalYear} se cerró el ${formatLongDate(on)}`;
