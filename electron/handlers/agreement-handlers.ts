import { agreementActs } from '#electron/handlers/agreement-acts.ts';
import { agreementAlerts } from '#electron/handlers/agreement-alerts.ts';
import { agreementItems, agreementSurroundings } from '#electron/handlers/agreement-context.ts';
import { agreementEditing } from '#electron/handlers/agreement-editing.ts';
import { agreementFiles } from '#electron/handlers/agreement-files.ts';
import { agreementsHistory } from '#electron/handlers/agreement-history-words.ts';
import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { ensureAgreements } from '#electron/handlers/create-course-work.ts';
import { planFindings } from '#electron/handlers/plan-findings.ts';
import { historyStateOf } from '#electron/storage/journal/journal-head.ts';
import { findAgreementsOf, readAgreementsContent } from '#electron/storage/repositories/agreements-repository.ts';
import { readHistory } from '#electron/storage/repositories/journal-repository.ts';
import { removesIdleLinks } from '#shared/domain/agreements/agreement-edits.ts';
import { readAgreementMoney } from '#shared/domain/agreements/agreement-money.ts';
import { commitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import type { agreementChannels } from '#shared/ipc/agreement-channels.ts';

/** The agreements of a dossier: made on first asking, edited, acted upon, checked, told, and the files kept with them. */
export const agreementHandlers = (context: AppContext): Handlers<keyof typeof agreementChannels> => {
  const { store } = context;
  const findings = planFindings(context);
  const editing = agreementEditing(context);
  return {
    'agreements.ofDossier': ({ dossierId }) => ({
      agreementsId:
        findAgreementsOf(store.read, dossierId) ?? store.write((db) => ensureAgreements(db, context, dossierId)),
    }),
    'agreements.open': ({ agreementsId }) => {
      const content = readAgreementsContent(store.read, agreementsId);
      const { budget, mediaPlan, program, today } = agreementSurroundings(context, store.read, content);
      const { states, media } = context.planResources;
      return {
        content,
        budget,
        mediaPlan: mediaPlan ? { mediaPlan: mediaPlan.mediaPlan, line: mediaPlan.line } : null,
        program: program ? { activity: program.activity } : null,
        items: [...agreementItems(context, store.read, content, budget)].map(([code, name]) => ({ code, name })),
        procurements: [...media.lists.procurements],
        states: [...states],
        today,
        mayEdit: editing.typed.mayEdit(store.read, agreementsId),
        whyReadOnly: editing.typed.whyReadOnly(store.read, agreementsId),
        history: historyStateOf(store.read, { kind: 'agreements', id: agreementsId }),
      };
    },
    'agreements.edit': ({ agreementsId, ...edit }) =>
      store.write((db) => {
        if (!edit.changes.some(({ entity }) => entity === 'commitment')) {
          return editing.typed.editIn(db, { documentId: agreementsId, ...edit });
        }
        const content = readAgreementsContent(db, agreementsId);
        const { budget, today } = agreementSurroundings(context, db, content);
        const reading = readAgreementMoney(content, commitmentLedgers(budget), today);
        // No undo ties a payment to an entry that another one has, or that is gone.
        return removesIdleLinks(reading, edit.changes)
          ? editing.written.actIn(db, agreementsId, edit.label, edit.changes)
          : editing.typed.editIn(db, { documentId: agreementsId, ...edit });
      }),
    'agreements.undo': ({ agreementsId }) => editing.typed.takeBack(agreementsId, 'undo'),
    'agreements.redo': ({ agreementsId }) => editing.typed.takeBack(agreementsId, 'redo'),
    'agreements.history': ({ agreementsId, before, limit }) => {
      const content = readAgreementsContent(store.read, agreementsId);
      const told = agreementsHistory(content, agreementSurroundings(context, store.read, content));
      return readHistory(store.read, { kind: 'agreements', id: agreementsId }, before, limit).map(told);
    },
    'agreements.findings': ({ agreementsId }) => [...findings.agreements(store.read, agreementsId)],
    'agreements.alerts': () => agreementAlerts(context),
    ...agreementActs(context, editing),
    ...agreementFiles(context, editing),
  };
};
