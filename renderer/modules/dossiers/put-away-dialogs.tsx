import { budgetGoneWords, dossierTitle, plansGoneWords, wasJudged } from '#renderer/modules/dossiers/dossier-words.ts';
import type { useDossierActions } from '#renderer/modules/dossiers/use-dossier-actions.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';

type Props = { readonly actions: ReturnType<typeof useDossierActions> };

/**
 * The questions before a dossier leaves the list. One that was ever sent, or whose own budget holds records, isn't deleted:
 * it says why, and what can be done.
 */
export const PutAwayDialogs = ({ actions }: Props) => {
  const { asking, busy } = actions;
  const title = asking ? dossierTitle(asking.row) : '';
  const deleting = asking?.action === 'delete';
  const documents = asking?.row.documents ?? [];
  const sent = (asking?.row.sent ?? false) || wasJudged(documents);
  const budget = asking?.row.budget;
  const recorded = budget?.recorded === true && !budget.shared;
  const kept = sent || recorded;
  const alreadyAway = asking?.row.archived ?? false;
  return (
    <>
      <ConfirmDialog
        open={asking?.action === 'archive'}
        title="¿Archivar el expediente?"
        confirmLabel="Archivar"
        busy={busy}
        onConfirm={actions.archive}
        onCancel={actions.stopAsking}
      >
        «{title}» saldrá de la lista. No se borra nada: lo encontrará en Archivados y podrá devolverlo cuando quiera.
      </ConfirmDialog>
      <ConfirmDialog
        open={deleting && !kept}
        title="¿Borrar el expediente?"
        confirmLabel="Borrar"
        busy={busy}
        onConfirm={actions.remove}
        onCancel={actions.stopAsking}
      >
        Se borrarán el curso, las notas y los archivos de «{title}». {budget && budgetGoneWords(budget)}{' '}
        {plansGoneWords(documents)} La ficha del programa y el procedimiento se quedan como están. Esto no se puede
        deshacer; si solo quiere quitarlo de la lista, archívelo.
      </ConfirmDialog>
      <ConfirmDialog
        open={deleting && kept}
        title="Este expediente no se borra"
        confirmLabel={alreadyAway ? 'Entendido' : 'Archivar'}
        busy={busy}
        onConfirm={alreadyAway ? actions.stopAsking : actions.archive}
        onCancel={actions.stopAsking}
      >
        {sent
          ? `«${title}» ya pasó de un puesto a otro: lo que se envió y se recibió es constancia y se conserva.`
          : `El presupuesto de «${title}» ya tiene oficios, adecuaciones o gasto registrados, y eso no se borra.`}
        {alreadyAway
          ? ' Está archivado y no estorba en la lista.'
          : ' Puede archivarlo: saldrá de la lista completo y podrá devolverlo cuando quiera.'}
      </ConfirmDialog>
    </>
  );
};
