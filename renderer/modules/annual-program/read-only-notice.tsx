import { ReadOnlyNotice as Notice } from '#renderer/editing/read-only-notice.tsx';
import { useAbout, useProgram } from '#renderer/modules/annual-program/program-context.tsx';

/** Why nothing can be written here, and where that is changed. */
export const ReadOnlyNotice = () => {
  const { mayEdit, whyReadOnly, state } = useAbout();
  const { annualProgramId, dossierId, navigate } = useProgram();
  if (mayEdit) return null;
  return (
    <Notice
      state={state}
      why={whyReadOnly ?? 'El programa se lee y se exporta, y no se cambia aquí.'}
      onReview={() => navigate({ screen: 'review', kind: 'annual-program', documentId: annualProgramId, dossierId })}
      onDossier={() => navigate({ screen: 'dossier', dossierId })}
    />
  );
};
