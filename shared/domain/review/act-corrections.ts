import type { IdSource } from '#shared/domain/common/ids.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { ActRow, Correction, ReviewChange, ReviewContent } from '#shared/domain/review/review.ts';

/** What may be corrected of an act. State, round, delivery, content and reason never are: they are what happened. */
export type CorrectedField = 'officerName' | 'postName' | 'on' | 'letterNumber' | 'scanSha';

export type ActCorrection = {
  readonly correction: Correction;
  /** What it altered, with what was said before; '' where nothing was. */
  readonly changes: readonly { readonly field: CorrectedField; readonly before: string; readonly after: string }[];
};

export type CorrectedAct = {
  /** As it holds now. */
  readonly row: ActRow;
  /** Oldest first; none where it stands as it was recorded. */
  readonly corrections: readonly ActCorrection[];
};

type Course = Pick<ReviewContent, 'act' | 'correction'>;

/** Every act as it holds now, with what was corrected of it, in the order of the acts. */
export const correctedActs = ({ act, correction }: Course): readonly CorrectedAct[] => {
  const ofAct = Map.groupBy(correction.toSorted(inTime), ({ actId }) => actId);
  return act.map((recorded) => {
    let row = recorded;
    const corrections: ActCorrection[] = [];
    for (const one of ofAct.get(recorded.id) ?? []) {
      const before = row;
      row = applied(row, one);
      corrections.push({ correction: one, changes: changesOf(before, row) });
    }
    return { row, corrections };
  });
};

/** The acts as they hold now: what screens and papers say of who, when and by which letter. */
export const actsAsCorrected = (course: Course): readonly ActRow[] =>
  course.correction.length === 0 ? course.act : correctedActs(course).map(({ row }) => row);

/** What a correction says; the store adds its id. */
export type CorrectionInput = Omit<Correction, 'id'>;

/**
 * The change that records a correction.
 * @param preparedBy who prepared what the act judged: they didn't sign it
 * @returns `not-found` for an act that isn't there, `invalid-input` without a reason or a name, or where nothing differs,
 *   `not-allowed` where the date leaves its place among the acts, or another is named as who judged here
 */
export const correctAct = (
  content: Course,
  input: CorrectionInput,
  { preparedBy }: { readonly preparedBy: readonly string[] },
  newId: IdSource,
): Result<ReviewChange> => {
  const acts = actsAsCorrected(content);
  const index = acts.findIndex(({ id }) => id === input.actId);
  const present = acts[index];
  if (!present) return fail('not-found', 'Ese acto no está en la historia del documento. Vuelva a abrir la revisión.');
  const refused = refuse(present, input, preparedBy) ?? refuseDate(input.on, acts[index - 1], acts[index + 1]);
  return refused ?? ok({ op: 'insert', entity: 'correction', row: { ...input, id: newId() } });
};

const FIELDS: readonly CorrectedField[] = ['officerName', 'postName', 'on', 'letterNumber', 'scanSha'];

const inTime = (a: Correction, b: Correction): number =>
  a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : a.id === b.id ? 0 : 1;

const applied = (row: ActRow, { on, officerName, postName, letterNumber, scanSha }: Correction): ActRow => ({
  ...row,
  on,
  officerName,
  postName,
  letterNumber,
  scanSha: scanSha ?? row.scanSha,
});

const changesOf = (before: ActRow, after: ActRow): ActCorrection['changes'] =>
  FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: before[field] ?? '',
    after: after[field] ?? '',
  }));

const refuse = (present: ActRow, input: CorrectionInput, preparedBy: readonly string[]) => {
  if (input.reason.trim() === '') {
    return fail('invalid-input', 'Para corregir hay que decir por qué. Escriba el motivo de la corrección.');
  }
  if (input.officerName.trim() === '') return fail('invalid-input', 'Falta quién lo hizo. Escriba su nombre.');
  if (changesOf(present, applied(present, { ...input, id: '' })).length === 0) {
    return fail('invalid-input', 'Dice lo mismo que antes: no hay nada que corregir. Cambie el dato que está mal.');
  }
  const judged = present.act === 'return' || present.act === 'authorise';
  if (!judged || foldText(input.officerName) === foldText(present.officerName)) return undefined;
  // Another name would be enough to authorise one's own work.
  if (present.recordedBy === '') {
    return fail(
      'not-allowed',
      `No se puede cambiar quién lo hizo: ${present.officerName} lo hizo en este equipo, con su nombre. Corrija los demás datos.`,
    );
  }
  return preparedBy.some((name) => foldText(name) === foldText(input.officerName))
    ? fail(
        'not-allowed',
        `${input.officerName} elaboró el documento, y quien elabora no autoriza ni devuelve. Escriba a quien firmó el papel.`,
      )
    : undefined;
};

const refuseDate = (on: string, previous: ActRow | undefined, next: ActRow | undefined) => {
  if (previous && on < previous.on) {
    return fail('not-allowed', `La fecha es anterior a la del acto previo (${previous.on}). Corrija la fecha.`);
  }
  if (next && on > next.on) {
    return fail('not-allowed', `La fecha es posterior a la del acto siguiente (${next.on}). Corrija la fecha.`);
  }
  return undefined;
};
