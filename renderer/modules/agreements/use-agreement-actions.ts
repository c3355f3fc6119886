import { callAgreement } from '#renderer/modules/agreements/agreement-names.ts';
import { useAgreements, useAgreementsEdit } from '#renderer/modules/agreements/agreements-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { amendPromises, copyAgreement } from '#shared/domain/agreements/agreement-copies.ts';
import {
  agreementRows,
  blankAgreement,
  deleteAgreement,
  startAmendment,
} from '#shared/domain/agreements/agreement-edits.ts';
import { AGREEMENT_KIND_NAMES } from '#shared/domain/agreements/agreement-states.ts';
import type { Agreement, AgreementKind, AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';

/** What can be done with agreements as wholes. */
export const useAgreementActions = () => {
  const { session, places, jump, desk } = useAgreements();
  const edit = useAgreementsEdit();
  const notify = useNotify();
  const undo = { label: 'Deshacer', run: () => void session.undo() };

  /** A new one opens with our side already in it: it is always the same. */
  const begin = (kind: AgreementKind) => {
    const changes = edit((content) => {
      const opened = agreementRows.append(
        content,
        'agreement',
        [{ ...blankAgreement(kind), requestingArea: desk.user?.officeName ?? '' }],
        newId,
      );
      const agreementId = agreementRows.insertedIds(opened, 'agreement')[0] ?? '';
      return [
        ...opened,
        ...agreementRows.append(content, 'party', [ourParty(agreementId, desk.institution.name)], newId),
      ];
    }, `Empezar un ${AGREEMENT_KIND_NAMES[kind].toLowerCase()}`);
    const [rowId] = agreementRows.insertedIds(changes, 'agreement');
    if (rowId !== undefined) jump({ section: 'agreement', rowId, field: 'number' });
  };

  const copy = (agreement: Agreement) => {
    const changes = edit(
      (content) => copyAgreement(content, agreement.id, newId),
      `Copiar el ${callAgreement(agreement)}`,
    );
    const [rowId] = agreementRows.insertedIds(changes, 'agreement');
    if (rowId === undefined) return;
    jump({ section: 'agreement', rowId, field: 'number' });
    notify({
      intent: 'success',
      key: 'agreement-copied',
      title: 'Es un borrador nuevo',
      body: 'Conserva partes, compromisos, territorio y texto. Le faltan su número y sus fechas.',
      action: undo,
    });
  };

  /** @param rootIds promises that will change */
  const amend = (agreement: Agreement, rootIds: readonly string[]) => {
    const { content } = session.getState();
    const started = startAmendment(content, agreement.id, newId);
    if (!started.ok) {
      notify({ intent: 'error', title: 'No se puede modificar', body: started.error.message });
      return;
    }
    const [rowId] = agreementRows.insertedIds(started.value, 'agreement');
    if (rowId === undefined) return;
    const after = applyChanges(content, started.value) as AgreementsContent;
    edit(
      () => [...started.value, ...amendPromises(after, rowId, rootIds, newId)],
      `Modificar el ${callAgreement(agreement)}`,
    );
    jump({ section: 'agreement', rowId, field: 'number' });
  };

  const remove = (agreement: Agreement) => {
    const changes = deleteAgreement(session.getState().content, agreement.id);
    if (!changes.ok) {
      notify({ intent: 'error', key: 'agreement-kept', title: 'No se borró', body: changes.error.message });
      return;
    }
    places.set({ agreementId: null });
    edit(() => changes.value, `Borrar el ${callAgreement(agreement)}`);
    notify({
      intent: 'info',
      key: 'agreement-removed',
      title: `Se borró el ${callAgreement(agreement)}`,
      body: 'Ctrl+Z lo devuelve completo.',
      action: undo,
    });
  };
  return { begin, copy, amend, remove } as const;
};

const ourParty = (agreementId: string, name: string) =>
  ({
    agreementId,
    side: 'ours',
    partnerId: null,
    name,
    shortName: '',
    sector: 'public',
    taxId: '',
    address: '',
    mediaRegistry: '',
    declarations: [],
  }) as const;
