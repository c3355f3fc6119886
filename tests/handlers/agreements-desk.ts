import { agreementRows } from '#shared/domain/agreements/agreement-edits.ts';
import type {
  Agreement,
  AgreementAct,
  AgreementsChange,
  AgreementsContent,
} from '#shared/domain/agreements/agreements.ts';
import {
  agreementOfKind,
  amendmentChanges,
  deliveriesOf,
  realisticAgreements,
  SIGNING_DAYS,
} from '#tests/domain/plans/realistic-agreements.ts';
import { filledMediaDesk } from '#tests/handlers/media-desk.ts';
import { smallPdf } from '#tests/photographs/small-pdf.ts';
import type { TestApp } from '#tests/storage/test-app.ts';
import { newId as freshId, temporaryFolder } from '#tests/storage/test-store.ts';

type Ask = TestApp['ask'];
type Kind = Agreement['kind'];

const CAPTURE = { label: 'Capturar los convenios', coalesce: null } as const;

/**
 * Three drafts that lack nothing, in a dossier whose plans are filled (`fillPlans`, `fillMedia`). By the same channels as
 * the screens, so that browser specs fill with it too.
 */
export const fillAgreements = async (ask: Ask, newId: () => string, dossierId: string) => {
  const { agreementsId } = await ask('agreements.ofDossier', { dossierId });
  const { content: before, mediaPlan, program, states } = await ask('agreements.open', { agreementsId });
  const row = before.agreements[0];
  if (!row) throw new Error('Agreements without their own row');
  const planId = mediaPlan?.mediaPlan[0]?.scenarioId;
  const lines = mediaPlan?.line.filter(({ scenarioId }) => scenarioId === planId) ?? [];
  const around = { lines, activities: program?.activity ?? [], states };
  const { agreements, ...rows } = realisticAgreements(row, around, newId);
  await ask('agreements.edit', {
    agreementsId,
    ...CAPTURE,
    changes: [
      agreementRows.set('agreements', row.id, 'title', agreements[0]?.title ?? ''),
      ...Object.entries(rows).flatMap(([entity, all]) =>
        all.map((one) => ({ op: 'insert', entity, row: one }) as AgreementsChange),
      ),
    ],
  });
  const idOf = (kind: Kind): string => agreementOfKind({ agreements, ...rows }, kind).id;
  return {
    agreementsId,
    concertationId: idOf('concertation'),
    collaborationId: idOf('collaboration'),
    contractId: idOf('contract'),
  };
};

/** An act on a day of the agreements' year («02-16»). */
export const actOn = (
  ask: Ask,
  agreementsId: string,
  agreementId: string,
  act: AgreementAct,
  date: string,
  more: { readonly reason?: string; readonly accept?: readonly string[] } = {},
) =>
  ask('agreements.act', {
    agreementsId,
    agreementId,
    act,
    date,
    actor: 'Lic. Norma Ejemplar Vega, Jefa de Departamento de Difusión',
    reason: more.reason ?? '',
    accept: [...(more.accept ?? [])],
  });

/** Sends the agreement of each of these kinds to the legal area and signs it on its days, with its scan. */
export const signAgreements = async (ask: Ask, agreementsId: string, kinds: readonly Kind[]): Promise<void> => {
  for (const kind of kinds) {
    const { content } = await ask('agreements.open', { agreementsId });
    const { id, number } = agreementOfKind(content, kind);
    const year = content.agreements[0]?.fiscalYear ?? 0;
    const [legal, signed] = SIGNING_DAYS[kind];
    await actOn(ask, agreementsId, id, 'send-to-legal', `${year}-${legal}`);
    await actOn(ask, agreementsId, id, 'sign', `${year}-${signed}`);
    await ask('agreements.addFile', {
      agreementsId,
      agreementId: id,
      kind: 'signed',
      name: `${number.split('/')[0]} firmado.pdf`,
      bytes: smallPdf(`${number} firmado`),
    });
  }
};

/** The amendment of the signed contract as a draft. */
export const amendContract = async (ask: Ask, newId: () => string, agreementsId: string): Promise<string> => {
  const { content } = await ask('agreements.open', { agreementsId });
  const changes = [...amendmentChanges(content as AgreementsContent, newId)];
  await ask('agreements.edit', { agreementsId, ...CAPTURE, changes });
  return agreementRows.insertedIds(changes, 'agreement')[0] ?? '';
};

/** The three agreements signed with their scans, the contract amended, and what was delivered until August. */
export const fillSignedAgreements = async (ask: Ask, newId: () => string, dossierId: string) => {
  const filled = await fillAgreements(ask, newId, dossierId);
  const { agreementsId } = filled;
  await signAgreements(ask, agreementsId, ['concertation', 'collaboration', 'contract']);
  const amendmentId = await amendContract(ask, newId, agreementsId);
  await signAgreements(ask, agreementsId, ['amendment']);
  const { content } = await ask('agreements.open', { agreementsId });
  const deliveries = agreementRows.append(
    content as AgreementsContent,
    'delivery',
    deliveriesOf(content as AgreementsContent),
    newId,
  );
  await ask('agreements.edit', { agreementsId, label: 'Anotar lo recibido', coalesce: null, changes: [...deliveries] });
  return { ...filled, amendmentId };
};

/** A desk with a dossier of 2026 whose plans are filled, whose budget is authorised, and three drafts. */
export const deskWithAgreements = async (folder = temporaryFolder()) => {
  const desk = await filledMediaDesk(folder);
  const { app, dossierId, budgetId, mediaPlanId } = desk;
  const filled = await fillAgreements(app.ask, freshId, dossierId);
  const { agreementsId } = filled;
  const command = { label: 'Editar', coalesce: null };
  return {
    ...desk,
    ...filled,
    opened: () => app.ask('agreements.open', { agreementsId }),
    agreements: async () => (await app.ask('agreements.open', { agreementsId })).content as AgreementsContent,
    spending: async () => (await app.ask('budget.open', { budgetId })).content.spending,
    lineCommitments: async () => (await app.ask('mediaPlan.open', { mediaPlanId })).content.lineCommitment,
    findings: async () => (await app.ask('agreements.findings', { agreementsId })).map(({ code }) => code),
    editAgreements: (changes: readonly AgreementsChange[], label = 'Editar') =>
      app.ask('agreements.edit', { agreementsId, changes: [...changes], ...command, label }),
    refusedAgreements: (changes: readonly AgreementsChange[]) =>
      app.refused('agreements.edit', { agreementsId, changes: [...changes], ...command }),
    act: (agreementId: string, act: AgreementAct, date: string, more = {}) =>
      actOn(app.ask, agreementsId, agreementId, act, date, more),
  };
};
