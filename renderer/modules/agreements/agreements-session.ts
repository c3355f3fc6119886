import { call } from '#renderer/api.ts';
import { type DocumentSession, type Opened, startDocumentSession } from '#renderer/editing/document-session.ts';
import type { AgreementsContent, AgreementsEntities } from '#shared/domain/agreements/agreements.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { ok, type Result } from '#shared/domain/common/result.ts';
import type { OpenedAgreements } from '#shared/ipc/agreement-channels.ts';

/** What comes with the agreements and isn't edited here. The budget is the one after the last act. */
export type AgreementsAbout = Omit<OpenedAgreements, 'content' | 'history' | 'budget'> & {
  readonly budget: BudgetContent;
};

export type AgreementsSession = DocumentSession<AgreementsEntities, AgreementsAbout>;
export type OpenedAgreementsSession = Opened<AgreementsEntities, AgreementsAbout>;

/** Reads the dossier's agreements with what they name. */
export const openAgreements = async (agreementsId: string): Promise<Result<OpenedAgreementsSession>> => {
  const opened = await call('agreements.open', { agreementsId });
  if (!opened.ok) return opened;
  const { content, history, budget, ...about } = opened.value;
  return ok({
    content: content as AgreementsContent,
    history,
    about: { ...about, budget: budget as BudgetContent },
  });
};

/** The agreements in memory for as long as their screen stands. */
export const startAgreementsSession = (agreementsId: string, opened: OpenedAgreementsSession): AgreementsSession =>
  startDocumentSession<AgreementsEntities, AgreementsAbout>(opened, {
    edit: (edit) => call('agreements.edit', { agreementsId, ...edit }),
    undo: () => call('agreements.undo', { agreementsId }),
    redo: () => call('agreements.redo', { agreementsId }),
    open: () => openAgreements(agreementsId),
    mayEdit: ({ mayEdit }) => mayEdit,
  });
