import { Field, MessageBar, MessageBarBody, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { BlockingList } from '#renderer/modules/review/checks/blocking-list.tsx';
import { ActDialog } from '#renderer/modules/review/dialogs/act-dialog.tsx';
import { ActFields } from '#renderer/modules/review/dialogs/act-fields.tsx';
import { useActForm } from '#renderer/modules/review/dialogs/use-act-form.ts';
import { DraftSummary } from '#renderer/modules/review/reading/draft-summary.tsx';
import { writtenObservations } from '#renderer/modules/review/reading/written-observations.ts';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import { KIND_WORDS } from '#renderer/modules/review/review-words.ts';

type Props = { readonly decision: 'return' | 'authorise'; readonly onClose: () => void };

/** Authorises or returns what was sent, by who sits at this computer. */
export const JudgeDialog = ({ decision, onClose }: Props) =>
  decision === 'return' ? <ReturnDialog onClose={onClose} /> : <AuthoriseDialog onClose={onClose} />;

const ReturnDialog = ({ onClose }: Pick<Props, 'onClose'>) => {
  const { kind, opened, draft } = useReview();
  const form = useActForm('me');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const observations = writtenObservations(draft);
  return (
    <ActDialog
      title={`Devolver ${KIND_WORDS[kind].the} con correcciones`}
      help="review.judge"
      verb="Devolver"
      refusedTitle="No se devolvió"
      doneTitle="Se devolvió con correcciones"
      check={() => {
        setTried(true);
        return form.check() && reason.trim() !== '';
      }}
      perform={() =>
        call('review.return', {
          ...form.wanted(),
          paper: null,
          reason: reason.trim(),
          contentSha: opened.contentSha,
          observations,
        })
      }
      onDone={draft.clear}
      onClose={onClose}
    >
      <DraftSummary />
      <Field
        label="Motivo de la devolución"
        required
        hint="Qué falta en conjunto; las observaciones dicen dónde."
        validationMessage={tried && reason.trim() === '' ? 'Escriba por qué se devuelve.' : null}
      >
        <Textarea value={reason} rows={3} maxLength={20_000} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <ActFields form={form} who="Quién devuelve" fixedWho letter="Número del oficio de devolución" />
    </ActDialog>
  );
};

const AuthoriseDialog = ({ onClose }: Pick<Props, 'onClose'>) => {
  const { kind, opened, draft } = useReview();
  const form = useActForm('me');
  const blocking = opened.findings.filter(({ severity }) => severity === 'blocking');
  const noted = writtenObservations(draft).length;
  return (
    <ActDialog
      title={`Autorizar ${KIND_WORDS[kind].the}`}
      help="review.judge"
      verb="Autorizar"
      refusedTitle="No se autorizó"
      doneTitle="Se autorizó: la versión quedó guardada tal como se firmó"
      barred={blocking.length > 0}
      check={form.check}
      perform={() => call('review.authorise', { ...form.wanted(), paper: null, contentSha: opened.contentSha })}
      onDone={draft.clear}
      onClose={onClose}
    >
      {blocking.length > 0 ? (
        <>
          <Text>No se puede autorizar con estos hallazgos. Devuélvalo para que se corrijan:</Text>
          <BlockingList findings={blocking} />
        </>
      ) : (
        <>
          <Text>
            Se autoriza la versión {opened.version} como se envió en la ronda {opened.round}. Cauce guarda su contenido
            y sus archivos PDF y Word con su huella; ya no cambian. Un cambio posterior abre otra versión.
          </Text>
          {noted > 0 && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>
                {noted === 1
                  ? 'Anotó una observación, que no se entrega si autoriza. Para que se conteste, devuelva.'
                  : `Anotó ${noted} observaciones, que no se entregan si autoriza. Para que se contesten, devuelva.`}
              </MessageBarBody>
            </MessageBar>
          )}
          <ActFields form={form} who="Quién autoriza" fixedWho letter="Número del oficio de autorización" />
        </>
      )}
    </ActDialog>
  );
};
