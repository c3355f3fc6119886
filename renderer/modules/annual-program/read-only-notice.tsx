import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useAbout, useProgram } from '#renderer/modules/annual-program/program-context.tsx';
import type { ReviewState } from '#shared/domain/review/review-state.ts';

/** Why nothing can be written here, and where that is changed. */
export const ReadOnlyNotice = () => {
  const { mayEdit, state } = useAbout();
  const { annualProgramId, dossierId, navigate } = useProgram();
  if (mayEdit) return null;
  const { title, words } = REASONS[state];
  return (
    <MessageBar intent="info" layout="multiline" shape="square">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {words}
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

const ELSEWHERE = {
  title: 'Solo lectura',
  words:
    'El expediente está archivado, o el programa se entregó y lo tiene otro puesto. Se lee y se exporta; para cambiarlo, desarchive el expediente o espere a que se lo devuelvan.',
};

const REASONS: Readonly<Record<ReviewState, { readonly title: string; readonly words: string }>> = {
  draft: ELSEWHERE,
  returned: ELSEWHERE,
  sent: {
    title: 'En validación',
    words:
      'El programa se revisa tal como se envió y no cambia. Espere la respuesta, o retire el envío desde la revisión.',
  },
  authorised: {
    title: 'Autorizado',
    words:
      'Esta versión tiene Vo.Bo. y no cambia. Para cambiarla abra otra versión desde la revisión: volverá a pasar por Vo.Bo.',
  },
};
