import { Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { ActDialog } from '#renderer/modules/review/dialogs/act-dialog.tsx';
import { ActFields } from '#renderer/modules/review/dialogs/act-fields.tsx';
import { useActForm } from '#renderer/modules/review/dialogs/use-act-form.ts';
import { useReview } from '#renderer/modules/review/review-context.tsx';

/** Opens another version of what was authorised; what is in force stays so until the new one has its Vo.Bo. */
export const ReopenDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { opened } = useReview();
  const form = useActForm('me');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <ActDialog
      title={`Abrir la versión ${opened.version + 1}`}
      help="review.reopen"
      verb="Abrir otra versión"
      refusedTitle="No se abrió otra versión"
      doneTitle={`Se abrió la versión ${opened.version + 1}`}
      check={() => {
        setTried(true);
        return form.check() && reason.trim() !== '';
      }}
      perform={() => call('review.reopen', { ...form.wanted(), paper: null, reason: reason.trim() })}
      onClose={onClose}
    >
      <Text>
        La versión {opened.version} sigue en vigor, tal como se autorizó, y la ejecución sigue bajo ella. La nueva se
        puede cambiar y vuelve a pasar por Vo.Bo.
      </Text>
      <Field
        label="Por qué se abre otra versión"
        required
        validationMessage={tried && reason.trim() === '' ? 'Escriba por qué se abre otra versión.' : null}
      >
        <Textarea value={reason} rows={3} maxLength={20_000} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <ActFields form={form} who="Quién la abre" letter="Número de oficio" />
    </ActDialog>
  );
};
