import { agreementWords } from '#shared/domain/agreements/agreement-finding.ts';
import { type AgreementsContent, agreementsOf, emptyAgreements } from '#shared/domain/agreements/agreements.ts';
import { type BudgetContent, budgetOf } from '#shared/domain/budget/budget.ts';
import type { Publication } from '#shared/domain/execution/execution.ts';
import { quarterSpending } from '#shared/domain/transparency/quarter-spending.ts';
import { uncontractedWords } from '#shared/domain/transparency/transparency-rules.ts';
import type { TransparencyPeriod } from '#shared/domain/transparency/transparency-source.ts';

/** A contract that is published in a quarter, and what of it nobody has written. */
export type PublishedContract = { readonly id: string; readonly name: string; readonly blank: readonly string[] };

/** Contracts of which something was exercised in the quarter, with the columns that would stay blank. */
export const publishedContracts = (
  agreements: AgreementsContent | null,
  budget: Pick<BudgetContent, 'spending'>,
  quarter: TransparencyPeriod['quarter'],
): readonly PublishedContract[] => {
  if (agreements === null) return [];
  const period = { fiscalYear: agreementsOf(agreements).fiscalYear, quarter };
  return quarterSpending({ agreements, budget, period })
    .contracts.map(({ money }) => money.agreement)
    .map((row) => {
      const supplier = agreements.party.find(({ agreementId, side }) => agreementId === row.id && side === 'other');
      const blank = (
        [
          ['número o referencia', row.number],
          ['objeto', row.object],
          ['hipervínculo al contrato', row.link],
          ['procedimiento de contratación', row.procurement],
          ['fundamento jurídico', row.legalBasis],
          ['razones del procedimiento', row.procurementReasons],
          ['área solicitante', row.requestingArea],
          ['razón social del proveedor', supplier?.name ?? ''],
          ['RFC del proveedor', supplier?.taxId ?? ''],
        ] as const
      ).filter(([, value]) => value.trim() === '');
      return { id: row.id, name: agreementWords(row), blank: blank.map(([name]) => name) };
    });
};

/** What was exercised in the quarter without a contract, in words; '' where there is none. */
export const uncontractedOf = (
  agreements: AgreementsContent | null,
  budget: Pick<BudgetContent, 'budget' | 'spending'>,
  quarter: TransparencyPeriod['quarter'],
): string => {
  const { id, fiscalYear } = budgetOf(budget);
  const { uncontracted } = quarterSpending({
    agreements: agreements ?? emptyAgreements({ id, dossierId: id, title: '', fiscalYear }),
    budget,
    period: { fiscalYear, quarter },
  });
  return uncontracted.length === 0 ? '' : uncontractedWords(uncontracted);
};

/** What a person should say of every quarter and didn't, by name. */
export const unsaidOf = (said: Publication | undefined): readonly { readonly field: string; readonly name: string }[] =>
  ASKED.filter(({ field }) => (said?.[field] ?? '').trim() === '');

const ASKED = [
  { field: 'role', name: 'función de la dependencia' },
  { field: 'responsibleArea', name: 'área responsable' },
  { field: 'validatedOn', name: 'fecha de validación' },
  { field: 'updatedOn', name: 'fecha de actualización' },
  { field: 'programName', name: 'denominación del programa anual' },
  { field: 'programApprovedOn', name: 'fecha de aprobación del programa' },
  { field: 'programLink', name: 'hipervínculo al programa' },
  { field: 'airtimeMessage', name: 'mensaje de tiempos oficiales' },
  { field: 'airtimeLink', name: 'hipervínculo de tiempos oficiales' },
] as const satisfies readonly { readonly field: keyof Publication; readonly name: string }[];
