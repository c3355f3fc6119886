import { storeCommitment } from '#electron/handlers/agreement-commitment.ts';
import {
  type AgreementSurroundings,
  agreementItems,
  agreementSurroundings,
} from '#electron/handlers/agreement-context.ts';
import type { AgreementEditing } from '#electron/handlers/agreement-editing.ts';
import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { readAgreementsContent } from '#electron/storage/repositories/agreements-repository.ts';
import { readAuthor } from '#electron/storage/repositories/desk-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { type ActSaid, actFindings, recordAct } from '#shared/domain/agreements/agreement-acts.ts';
import { agreementWords } from '#shared/domain/agreements/agreement-finding.ts';
import { TRANSITIONS } from '#shared/domain/agreements/agreement-states.ts';
import type { Agreement, AgreementAct, AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import { checkAmendedPayments } from '#shared/domain/agreements/amended-payments.ts';
import { type CommitmentChanges, commitAgreement } from '#shared/domain/agreements/contract-commitments.ts';
import { checkContractFits } from '#shared/domain/agreements/contract-fit.ts';
import { baseOf } from '#shared/domain/agreements/promises.ts';
import { commitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { DomainError, type Failure, type Result } from '#shared/domain/common/result.ts';
import type { AgreementActPreview } from '#shared/ipc/agreement-channels.ts';

type ActChannel = 'agreements.previewAct' | 'agreements.act' | 'agreements.commit';

/**
 * Acts of an agreement and the money that they commit: agreements, budget and media plan change together or not at all,
 * and none of it is undone.
 */
export const agreementActs = (context: AppContext, editing: AgreementEditing): Handlers<ActChannel> => {
  const { store } = context;
  return {
    'agreements.previewAct': ({ agreementsId, agreementId, act, date }) => {
      const known = readKnown(store.read, context, agreementsId);
      // Whether a reason is given shows when the act is written.
      const acted = afterAct(known, agreementId, { act, date, actor: '', reason: '—' }, context);
      if (acted.ok) return previewOf(context, known, acted.value);
      if (acted.error.code !== 'blocked-by-findings') throw refusal(acted.error);
      const { content, around } = known;
      const findings = actFindings(content, rowOf(content, agreementId), act, around.today) ?? [];
      return { findings: [...findings], commitments: [], mediaLines: 0 };
    },
    'agreements.act': ({ agreementsId, agreementId, accept, ...said }) =>
      store.write((db) => {
        const known = readKnown(db, context, agreementsId);
        const { officerName, postName } = readAuthor(db);
        const actor = said.actor || [officerName, postName].filter(Boolean).join(', ');
        const acted = afterAct(known, agreementId, { ...said, actor }, context);
        if (!acted.ok) throw refusal(acted.error);
        const { agreement, changes } = acted.value;
        requireAccepted(actMoneyFindings(known, acted.value), accept);
        const label = `${ACT_WORDS[said.act]}: ${agreementWords(rowOf(known.content, agreementId))}`;
        return storeCommitment(db, context, editing, agreementsId, { agreement, changes, label });
      }),
    'agreements.commit': ({ agreementsId, agreementId }) =>
      store.write((db) => {
        const { content, around } = readKnown(db, context, agreementsId);
        const agreement = rowOf(content, baseOf(content, agreementId));
        // What was signed is owed, whether the item has it or not: the budget's own checks say what it lacks.
        const changes = commitAgreement({ agreements: content, ...around }, agreement.id, around.today, context.newId);
        if (!changes.ok) throw refusal(changes.error);
        const label = `Comprometer lo pactado: ${agreementWords(agreement)}`;
        return storeCommitment(db, context, editing, agreementsId, { agreement, changes: changes.value, label });
      }),
  };
};

/** Whether the items have the money, and no amendment takes back what was accrued. */
const actMoneyFindings = (
  { content, around: { budget, today } }: Known,
  { agreement, changes }: Acted,
): readonly Finding[] => {
  const after = applyChanges(content, changes.agreements) as AgreementsContent;
  return [
    ...checkAmendedPayments(after, agreement, commitmentLedgers(budget), today),
    ...checkContractFits(agreement, budget, changes.budget),
  ];
};

type Known = { readonly content: AgreementsContent; readonly around: AgreementSurroundings };

const readKnown = (db: ReadableDb, context: AppContext, agreementsId: string): Known => {
  const content = readAgreementsContent(db, agreementsId);
  return { content, around: agreementSurroundings(context, db, content) };
};

/** An act with what it commits: `agreement` is the one whose money it is, of an amendment that which it amends. */
type Acted = { readonly agreement: Agreement; readonly changes: CommitmentChanges };

const afterAct = (
  { content, around }: Known,
  agreementId: string,
  said: ActSaid,
  { newId }: AppContext,
): Result<Acted> => {
  const { budget, mediaPlan, today } = around;
  const recorded = recordAct(content, agreementId, said, today, newId);
  if (!recorded.ok) return recorded;
  const agreement = rowOf(content, baseOf(content, agreementId));
  if (!COMMITTING.has(said.act)) {
    return { ok: true, value: { agreement, changes: { agreements: recorded.value, budget: [], mediaPlan: [] } } };
  }
  const agreements = applyChanges(content, recorded.value) as AgreementsContent;
  const committed = commitAgreement({ agreements, budget, mediaPlan }, agreement.id, today, newId);
  if (!committed.ok) return committed;
  const changes = { ...committed.value, agreements: [...recorded.value, ...committed.value.agreements] };
  return { ok: true, value: { agreement, changes } };
};

/** Acts after which something else is owed. */
const COMMITTING: ReadonlySet<AgreementAct> = new Set(['sign', 'terminate']);

const previewOf = (context: AppContext, known: Known, acted: Acted): AgreementActPreview => {
  const { content, around } = known;
  const { budget } = around;
  const { changes } = acted;
  const names = agreementItems(context, context.store.read, content, budget);
  const departments = new Map(budget.department.map(({ id, name }) => [id, name]));
  const lines = changes.mediaPlan.flatMap((change) =>
    change.op === 'insert' && change.entity === 'lineCommitment' ? [change.row.lineId] : [],
  );
  return {
    findings: [...actMoneyFindings(known, acted)],
    commitments: changes.budget.flatMap((change) => {
      if (change.op !== 'insert' || change.entity !== 'spending') return [];
      const { itemCode, departmentId, month, amount } = change.row;
      const department = departments.get(departmentId ?? '') ?? '';
      return [{ itemCode, itemName: names.get(itemCode) ?? '', department, month, amount }];
    }),
    mediaLines: new Set(lines).size,
  };
};

/**
 * What the items lack stops a signature until somebody takes it upon herself by name.
 * @throws DomainError blocked-by-findings
 */
const requireAccepted = (findings: readonly Finding[], accept: readonly string[]): void => {
  const left = findings.find(
    ({ code, severity }) => severity === 'blocking' && !(ACCEPTABLE.has(code) && accept.includes(code)),
  );
  if (left) throw new DomainError('blocked-by-findings', `${left.where}: ${left.message} ${left.remedy}`);
};

const ACCEPTABLE: ReadonlySet<string> = new Set(['contract-above-available', 'contract-above-ceiling']);

const ACT_WORDS = Object.fromEntries(TRANSITIONS.map(({ step, words }) => [step, words])) as Readonly<
  Record<AgreementAct, string>
>;

const rowOf = (content: AgreementsContent, agreementId: string): Agreement => {
  const row = content.agreement.find(({ id }) => id === agreementId);
  if (row) return row;
  throw new DomainError('not-found', 'Ese convenio ya no existe. Vuelva a abrir la lista de convenios.');
};

const refusal = ({ code, message }: Failure): DomainError => new DomainError(code, message);
