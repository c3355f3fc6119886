import { Field, Radio, RadioGroup, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { ActDialog } from '#renderer/modules/review/dialogs/act-dialog.tsx';
import { ActFields } from '#renderer/modules/review/dialogs/act-fields.tsx';
import { ScanField } from '#renderer/modules/review/dialogs/scan-field.tsx';
import { useActForm } from '#renderer/modules/review/dialogs/use-act-form.ts';
import { DraftObservations } from '#renderer/modules/review/reading/draft-observations.tsx';
import { writtenObservations } from '#renderer/modules/review/reading/written-observations.ts';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import { listOf } from '#renderer/modules/review/review-words.ts';
import type { OpenedFile } from '#renderer/ui/file-input.tsx';
import { foldText } from '#shared/domain/common/text.ts';

/** Records what somebody decided on paper: who signed, by which letter, and the scan of the signed sheet. */
export const PaperDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { desk, opened, draft } = useReview();
  const form = useActForm('somebody');
  const [decision, setDecision] = useState<'authorise' | 'return'>('authorise');
  const [reason, setReason] = useState('');
  const [scan, setScan] = useState<OpenedFile | null>(null);
  const [tried, setTried] = useState(false);
  const returns = decision === 'return';
  const own = opened.preparedBy.some((name) => foldText(name) === foldText(form.values.officerName));

  const wanted = () => ({
    ...form.wanted(),
    paper: { scan: scan?.bytes ?? null, scanName: scan?.name ?? '' },
    contentSha: opened.contentSha,
  });
  return (
    <ActDialog
      title="Registrar lo que se firmó en papel"
      help="review.paper"
      verb={returns ? 'Registrar la devolución' : 'Registrar el Vo.Bo.'}
      refusedTitle="No se registró"
      doneTitle={returns ? 'Se registró la devolución' : 'Se registró el Vo.Bo.: la versión quedó guardada'}
      check={() => {
        setTried(true);
        return form.check() && (!returns || reason.trim() !== '');
      }}
      perform={() =>
        returns
          ? call('review.return', { ...wanted(), reason: reason.trim(), observations: writtenObservations(draft) })
          : call('review.authorise', wanted())
      }
      onDone={draft.clear}
      onClose={onClose}
    >
      <Text>
        La historia dirá que lo firmó otra persona y que lo registró {desk.user?.officerName ?? 'quien usa este equipo'}{' '}
        a partir del documento firmado.
      </Text>
      <Field label="Qué dice el documento firmado">
        <RadioGroup
          layout="horizontal"
          value={decision}
          onChange={(_, data) => setDecision(data.value === 'return' ? 'return' : 'authorise')}
        >
          <Radio value="authorise" label="Vo.Bo. (se autoriza)" />
          <Radio value="return" label="Se devuelve con correcciones" />
        </RadioGroup>
      </Field>
      <ActFields
        form={form}
        who="Quién firmó"
        letter="Número de oficio"
        letterHint="Como está en el documento firmado."
      />
      {own && (
        <Text role="alert">
          Lo elaboró {listOf(opened.preparedBy)}, y quien elabora no autoriza ni devuelve. Escriba a quien lo firmó.
        </Text>
      )}
      {returns && (
        <>
          <Field
            label="Motivo de la devolución"
            required
            validationMessage={tried && reason.trim() === '' ? 'Escriba por qué se devuelve.' : null}
          >
            <Textarea value={reason} rows={2} maxLength={20_000} onChange={(_, data) => setReason(data.value)} />
          </Field>
          <DraftObservations />
        </>
      )}
      <ScanField scan={scan} onScan={setScan} missing="Sin escaneo, la historia dirá que falta." />
    </ActDialog>
  );
};
