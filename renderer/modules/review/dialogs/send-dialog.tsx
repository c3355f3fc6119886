import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { BlockingList } from '#renderer/modules/review/checks/blocking-list.tsx';
import { doubtsOf, isExplained } from '#renderer/modules/review/checks/doubts.ts';
import { JustificationList } from '#renderer/modules/review/checks/justification-list.tsx';
import { ActDialog } from '#renderer/modules/review/dialogs/act-dialog.tsx';
import { ActFields } from '#renderer/modules/review/dialogs/act-fields.tsx';
import { useActForm } from '#renderer/modules/review/dialogs/use-act-form.ts';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import type { ReviewTab } from '#renderer/modules/review/review-tabs.ts';
import { KIND_WORDS } from '#renderer/modules/review/review-words.ts';
import { openObservations } from '#shared/domain/review/review-state.ts';

type Props = { readonly onTab: (tab: ReviewTab) => void; readonly onClose: () => void };

/** Sends to validation; what stands in the way is listed with the way to it, doubts are explained on the spot. */
export const SendDialog = ({ onTab, onClose }: Props) => {
  const { kind, opened, settled } = useReview();
  const form = useActForm('me');
  const [tried, setTried] = useState(false);
  const blocking = opened.findings.filter(({ severity }) => severity === 'blocking');
  const unanswered = openObservations(opened.content).length;
  // What was unexplained when the dialog came stays listed while it is being explained.
  const [asked] = useState(() => doubtsOf(opened).filter((doubt) => !isExplained(opened, doubt)));
  const barred = blocking.length > 0 || unanswered > 0;
  return (
    <ActDialog
      title={`Enviar ${KIND_WORDS[kind].the} a validación`}
      help="review.send"
      verb="Enviar"
      refusedTitle="No se envió"
      doneTitle="Se envió a validación"
      barred={barred}
      check={async () => {
        const complete = form.check();
        setTried(true);
        // What was typed a moment ago is still on its way into the store.
        const now = await settled();
        return complete && asked.every((doubt) => isExplained(now, doubt));
      }}
      perform={() => call('review.send', { ...form.wanted(), paper: null })}
      onClose={onClose}
    >
      {unanswered > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>Faltan respuestas</MessageBarTitle>
            {unanswered === 1
              ? 'Una observación de la devolución no está contestada. Contéstela y vuelva a enviar.'
              : `${unanswered} observaciones de la devolución no están contestadas. Conteste cada una y vuelva a enviar.`}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => onTab('answers')}>
              Ir a las observaciones
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {blocking.length > 0 && (
        <>
          <Text>
            {blocking.length === 1 ? 'Este hallazgo impide' : `Estos ${blocking.length} hallazgos impiden`} enviar.
            Corríjalos y vuelva a enviar:
          </Text>
          <BlockingList findings={blocking} />
        </>
      )}
      {!barred && (
        <>
          <Text>
            Mientras se revisa no se puede cambiar lo que se envía. Quien lo recibe lo autoriza, o lo devuelve con
            observaciones.
          </Text>
          {asked.length > 0 && (
            <>
              <Text>
                {asked.length === 1
                  ? 'Un hallazgo no impide enviar, pero pide decir por qué se deja así:'
                  : `${asked.length} hallazgos no impiden enviar, pero piden decir por qué se dejan así:`}
              </Text>
              <JustificationList doubts={asked} required={tried} />
            </>
          )}
          <ActFields
            form={form}
            who="Quién envía"
            letter="Número del oficio de envío"
            letterHint="Folio del oficio con que se envía; el acuse lleva el mismo."
          />
        </>
      )}
    </ActDialog>
  );
};
