import { formatMoney } from '#shared/domain/common/money.ts';
import { versionWords } from '#shared/domain/procedure/version-words.ts';
import { REVIEWED_NAMES } from '#shared/domain/review/reviewed-names.ts';
import type { DossierSummary } from '#shared/ipc/dossier-channels.ts';

/** What a programme is called on screen while nobody named it. */
export const programTitle = (name: string): string => (name.trim() === '' ? 'Programa sin nombre' : name);

/** How a dossier is called where a row or a question names it: «Huertos de Barrio, ejercicio 2027». */
export const dossierTitle = (dossier: Pick<DossierSummary, 'programName' | 'fiscalYear'>): string =>
  `${programTitle(dossier.programName)}, ejercicio ${dossier.fiscalYear}`;

/** «Actividad 4», «Actividad 4 · 2.ª vuelta»; a round is said only from the second one on. */
export const stepWords = (current: { readonly number: number; readonly round: number }): string =>
  current.round > 1 ? `Actividad ${current.number} · ${current.round}.ª vuelta` : `Actividad ${current.number}`;

/** «Promoción y difusión, versión 02»: as its cover says it, or by its number in the library. */
export const followedProcedure = (
  dossier: Pick<DossierSummary, 'procedureTitle' | 'procedureVersionNumber' | 'procedureVersionLabel'>,
): string =>
  `${procedureTitle(dossier.procedureTitle)}, versión ${versionWords({ number: dossier.procedureVersionNumber }, dossier.procedureVersionLabel)}`;

/** What becomes of its budget when a dossier is deleted, with its figures: «También se borrará su presupuesto: …». */
export const budgetGoneWords = ({ lines, asked, shared }: DossierSummary['budget']): string => {
  if (shared) return 'El presupuesto se queda como está, porque otro expediente lo comparte.';
  if (lines === 0) return 'También se borrará su presupuesto, que no tiene renglones.';
  const counted = lines === 1 ? '1 renglón' : `${lines.toLocaleString('es-MX')} renglones`;
  return `También se borrará su presupuesto: ${counted} por ${formatMoney(asked)} en total.`;
};

/** The plans that go with their dossier: «También se borrarán su diagnóstico y su programa anual.» */
export const plansGoneWords = (documents: DossierSummary['documents']): string => {
  const begun = documents.flatMap(({ kind, documentId }) =>
    documentId === null || kind === 'budget' ? [] : [`su ${REVIEWED_NAMES[kind].toLowerCase()}`],
  );
  if (begun.length === 0) return '';
  const listed = new Intl.ListFormat('es-MX', { type: 'conjunction' }).format(begun);
  return `También se ${begun.length === 1 ? 'borrará' : 'borrarán'} ${listed}.`;
};

/** Whether a document of the dossier was ever sent to be judged: what was sent stays. */
export const wasJudged = (documents: DossierSummary['documents']): boolean =>
  documents.some(({ round, version }) => round > 0 || version > 1);

/** What a procedure is called on screen while it has no title. */
export const procedureTitle = (title: string): string => (title.trim() === '' ? 'Procedimiento sin título' : title);
