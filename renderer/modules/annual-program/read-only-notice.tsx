import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useAbout, useProgram } from '#renderer/modules/annual-program/program-context.tsx';
import type { ReviewState } from '#shared/domain/review/review-state.ts';

/** Why nothing can be written here, and where that is changed. */
export const ReadOnlyNotice = () => {
  const { mayEdit, whyReadOnly, state } = useAbout();
  const { annualProgramId, dossierId, navigate } = useProgram();
  if (mayEdit) return null;
  return (
    <MessageBar intent="info" layout="multiline" shape="square">
      <MessageBarBody>
        <MessageBarTitle>{TITLES[state]}</MessageBarTitle>
        {whyReadOnly ?? 'El programa se lee y se exporta, y no se cambia aquí.'}
      </MessageBarBody>
      <MessageBarActions>
        {state === 'sent' || state === 'authorised' ? (
          <Button
            size="small"
            onClick={() =>
              navigate({ screen: 'review', kind: 'annual-program', documentId: annualProgramId, dossierId })
            }
          >
            Ver la revisión
          </Button>
        ) : (
          <Button size="small" onClick={() => navigate({ screen: 'dossier', dossierId })}>
            Ver el expediente
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
};

const TITLES: Readonly<Record<ReviewState, string>> = {
  draft: 'Solo lectura',
  returned: 'Solo lectura',
  sent: 'En validación',
  authorised: 'Autorizado',
};
