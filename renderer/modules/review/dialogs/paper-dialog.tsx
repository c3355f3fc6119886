import { Button, Field, makeStyles, Radio, RadioGroup, Text, Textarea, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { ActDialog } from '#renderer/modules/review/dialogs/act-dialog.tsx';
import { ActFields } from '#renderer/modules/review/dialogs/act-fields.tsx';
import { useActForm } from '#renderer/modules/review/dialogs/use-act-form.ts';
import { DraftObservations } from '#renderer/modules/review/reading/draft-observations.tsx';
import { writtenObservations } from '#renderer/modules/review/reading/written-observations.ts';
import { useReview } from '#renderer/modules/review/review-context.tsx';
import { listOf } from '#renderer/modules/review/review-words.ts';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FileButton, type OpenedFile } from '#renderer/ui/file-input.tsx';
import { sizeOf } from '#renderer/ui/spanish-time.ts';
import type { Failure, Result } from '#shared/domain/common/result.ts';
import { foldText } from '#shared/domain/common/text.ts';

const useStyles = makeStyles({
  file: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Records what somebody decided on paper: who signed, by which letter, and the scan of the signed sheet. */
export const PaperDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const styles = useStyles();
  const { desk, opened, draft } = useReview();
  const form = useActForm('somebody');
  const [decision, setDecision] = useState<'authorise' | 'return'>('authorise');
  const [reason, setReason] = useState('');
  const [scan, setScan] = useState<OpenedFile | null>(null);
  const [fileFailure, setFileFailure] = useState<Failure | null>(null);
  const [tried, setTried] = useState(false);
  const returns = decision === 'return';
  const own = opened.preparedBy.some((name) => foldText(name) === foldText(form.values.officerName));

  const take = (file: Result<OpenedFile>) => {
    setFileFailure(file.ok ? null : file.error);
    if (file.ok) setScan(file.value);
  };
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
      <Field label="Escaneo del documento firmado" hint="PDF, PNG o JPEG, hasta 64 MB. Se guarda con su huella.">
        <div className={styles.file}>
          <FileButton accept=".pdf,.png,.jpg,.jpeg" onFile={take}>
            {scan ? 'Elegir otro…' : 'Elegir archivo…'}
          </FileButton>
          {scan ? (
            <>
              <Text>
                {scan.name} <span className={styles.quiet}>({sizeOf(scan.bytes.byteLength)})</span>
              </Text>
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={`Quitar ${scan.name}`}
                onClick={() => setScan(null)}
              />
            </>
          ) : (
            <Text className={styles.quiet}>Sin escaneo, la historia dirá que falta.</Text>
          )}
        </div>
      </Field>
      {fileFailure && <ErrorNotice title="No se leyó el escaneo" failure={fileFailure} />}
    </ActDialog>
  );
};
