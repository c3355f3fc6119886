import type { Page } from '@playwright/test';
import type { BudgetChange } from '#shared/domain/budget/budget.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import { callHost } from '#tests/e2e/harness/call-host.ts';

export const YEAR = 2027;

export type BudgetSetup = { readonly programName: string; readonly dossierId: string; readonly budgetId: string };

/**
 * What a budget stands in: an authorised procedure (the desk's sample), a programme and its dossier of the year. With
 * `items`, the classifier of the year has them below the base.
 */
export const makeBudget = async (
  page: Page,
  items: readonly (readonly [code: string, name: string])[] = [],
): Promise<BudgetSetup> => {
  await makeClassifier(page, items);
  const programName = 'Programa ficticio de afiliación';
  const procedureVersionId = await authorisedProcedure(page);
  const { programId } = await callHost(page, 'program.create', { name: programName });
  const { dossierId } = await callHost(page, 'dossier.create', {
    programId,
    fiscalYear: YEAR,
    procedureVersionId,
    startedOn: `${YEAR}-01-15`,
    budget: { kind: 'new' },
  });
  const { content } = await callHost(page, 'dossier.open', { dossierId });
  const budgetId = content.dossier[0]?.budgetId ?? '';
  return { programName, dossierId, budgetId };
};

/** Writes into a budget behind the screen's back, before it is opened. */
export const editBudget = (page: Page, budgetId: string, changes: readonly BudgetChange[], label: string) =>
  callHost(page, 'budget.edit', { budgetId, label, coalesce: null, changes: [...changes] });

/** The 362 (publicidad comercial) is restricted; who validates it is named. */
const makeClassifier = async (page: Page, items: readonly (readonly [string, string])[]): Promise<void> => {
  const { classifierId } = await callHost(page, 'classifier.create', {
    name: 'Clasificador ficticio',
    owner: 'Instituto Ficticio',
    fiscalYear: YEAR,
    edition: '',
    width: 4,
  });
  if (items.length === 0) return;
  await callHost(page, 'classifier.edit', {
    classifierId,
    label: 'Cargar partidas',
    coalesce: null,
    changes: items.map(([code, name]) => ({
      op: 'insert',
      entity: 'item',
      row: {
        id: freshId(),
        code,
        name,
        restricted: code.startsWith('361'),
        validator: code.startsWith('361') ? 'Coordinación de Comunicación' : '',
        note: '',
      },
    })),
  });
};

const freshId = () => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

const authorisedProcedure = async (page: Page): Promise<string> => {
  const [first] = await callHost(page, 'procedure.list', { archived: false, query: '' });
  if (!first) throw new Error('The desk was opened without its sample');
  const { version } = await callHost(page, 'procedure.open', { versionId: first.newest.id });
  if (version.stage !== 'draft') return version.id;
  const authorised = await callHost(page, 'procedure.authorise', {
    versionId: version.id,
    code: 'DOM-P000-F0_002',
    versionLabel: '01',
    documentedOn: '2026-01-15',
    updatedOn: '2026-01-15',
    authorisedOn: '2026-02-01',
    signatories: [{ role: 'Autorizó', name: 'Luis Ejemplo', position: 'Dirección' }],
    dictamen: null,
    upToDate: true,
    scan: null,
  });
  return authorised.id;
};
