import type { AgreementSurroundings } from '#electron/handlers/agreement-context.ts';
import { documentHistoryWords } from '#electron/handlers/document-history-words.ts';
import type { HistoryStep } from '#electron/storage/repositories/journal-repository.ts';
import type { AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import { agreementsWords } from '#shared/domain/agreements/agreements-words.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import type { HistoryEntry } from '#shared/ipc/history.ts';

/** Steps of the agreements' journal in words; what they name elsewhere by its name there. */
export const agreementsHistory = (
  content: AgreementsContent,
  around: AgreementSurroundings,
): ((step: HistoryStep) => HistoryEntry) => {
  const names = namesAround(around);
  const words = agreementsWords((id) => names.get(id));
  return (step) => documentHistoryWords(step, content, words, GONE);
};

/** What agreements name by id: departments, sources, entries of spending, media lines, activities. */
export const namesAround = ({ budget, mediaPlan, program }: AgreementSurroundings): ReadonlyMap<string, string> =>
  new Map([
    ...[...budget.department, ...budget.fundingSource].map(
      ({ id, code, name }) => [id, `${code} ${name}`.trim()] as const,
    ),
    ...budget.spending.map((row) => [row.id, `${row.itemCode}, ${formatMoney(row.amount)}, ${row.date}`] as const),
    ...(mediaPlan?.line ?? []).map(({ id, outlet }) => [id, outlet.trim() || 'Renglón sin medio'] as const),
    ...(program?.activity ?? []).map(({ id, name }) => [id, name.trim() || 'Actividad sin nombre'] as const),
  ]);

const GONE: Readonly<Record<string, string>> = {
  agreement: 'Convenio borrado',
  act: 'Acto',
  party: 'Parte borrada',
  signatory: 'Firmante borrado',
  promise: 'Compromiso borrado',
  delivery: 'Entrega borrada',
  commitment: 'Liga con el presupuesto borrada',
  agreementLine: 'Liga con un renglón de medios borrada',
  agreementActivity: 'Liga con una actividad borrada',
  territory: 'Territorio borrado',
  clause: 'Cláusula borrada',
  file: 'Archivo borrado',
};
