import {
  Button,
  Checkbox,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { downloadFile } from '#renderer/documents/download-file.ts';
import { isWritten, PACKAGE_ACTS } from '#renderer/packages/act-words.ts';
import { WrittenPackage } from '#renderer/packages/written-package.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { today } from '#renderer/ui/today.ts';
import type { Failure } from '#shared/domain/common/result.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';
import type { ChannelOutput } from '#shared/ipc/contract.ts';
import type { PackageAct, PackageStanding } from '#shared/ipc/package-channels.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  two: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalL },
  hint: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** The document of a dossier that is handed on. */
export type HandedDocument = {
  readonly kind: ReviewedKind;
  readonly documentId: string;
  readonly dossierId: string;
  /** As the dossier calls it. */
  readonly name: string;
};

type Props = {
  readonly document: HandedDocument;
  readonly act: PackageAct;
  /** As it stands: which delivery a recall takes back, and whether this one was written before. */
  readonly standing: PackageStanding;
  readonly onWritten: (standing: PackageStanding) => void;
  readonly onClose: () => void;
};

/** Who gets it, when, under which letter; then one file is written, with its number and its hash to compare. */
export const WriteDialog = ({ document, act, standing, onWritten, onClose }: Props) => {
  const styles = useStyles();
  const words = PACKAGE_ACTS[act];
  const { recallable } = standing;
  const again = isWritten(standing, act);
  const [to, setTo] = useState('');
  const [on, setOn] = useState(today());
  const [folio, setFolio] = useState('');
  const [withEvidence, setWithEvidence] = useState(true);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [written, setWritten] = useState<ChannelOutput<'package.write'> | null>(null);
  // The letter of an act of the Vo.Bo. has its own day and number, and a recall goes to whom the delivery went; what was
  // written before keeps all it said.
  const isRecorded = again || act === 'send' || act === 'return' || act === 'authorise';
  const asksWhom = !again && act !== 'recall';

  const write = async () => {
    setTried(true);
    setFailure(null);
    if (busy || on === '' || (asksWhom && to.trim() === '')) return;
    setBusy(true);
    const { kind, documentId, dossierId } = document;
    const result = await call('package.write', { kind, documentId, dossierId, act, on, to, folio, withEvidence });
    setBusy(false);
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    const { file } = result.value;
    onWritten(result.value.standing);
    if (file.kind === 'cancelled') return;
    if (file.kind === 'download') downloadFile(file.name, file.mime, file.bytes);
    setWritten(result.value);
  };

  return (
    <FormDialog
      help="packages.write"
      busy={busy}
      onSubmit={write}
      onClose={onClose}
      done={written && <WrittenPackage written={written} onClose={onClose} />}
    >
      <DialogBody>
        <DialogTitle>
          {again
            ? `Guardar otra vez el ${act === 'recall' ? 'aviso de retiro' : 'paquete'}`
            : act === 'recall' && recallable !== null
              ? `Retirar la entrega ${recallable}`
              : words.title}
        </DialogTitle>
        <DialogContent className={styles.content}>
          <Text>
            <strong>{document.name}.</strong>{' '}
            {again
              ? act === 'recall'
                ? 'Se escribe otra vez el aviso de retiro, por si el archivo se perdió. Si el documento ya cambió desde entonces, lleva un número nuevo.'
                : 'Se escribe otra vez el mismo paquete, con el mismo número y la misma huella, por si el archivo se perdió.'
              : words.meaning}
          </Text>
          {asksWhom && (
            <Field
              label="Para quién"
              required
              hint="La persona, el puesto o la oficina que lo recibe"
              validationMessage={tried && to.trim() === '' ? 'Escriba a quién se lo entrega.' : null}
            >
              <Input autoFocus value={to} maxLength={2_000} onChange={(_, data) => setTo(data.value)} />
            </Field>
          )}
          {!isRecorded && (
            <div className={styles.two}>
              <DateField
                label="Fecha"
                required
                value={on}
                {...(tried && on === '' ? { problem: 'Escriba la fecha.' } : {})}
                onCommit={setOn}
              />
              <Field label="Número de oficio" hint="Si lleva">
                <Input value={folio} maxLength={2_000} onChange={(_, data) => setFolio(data.value)} />
              </Field>
            </div>
          )}
          {act !== 'recall' && (
            <Checkbox
              checked={withEvidence}
              onChange={(_, data) => setWithEvidence(data.checked === true)}
              label={
                <>
                  Incluir los archivos del expediente
                  <Text size={200} className={styles.hint}>
                    Si no, viaja solo su lista con nombre y huella, y el paquete pesa menos.
                  </Text>
                </>
              }
            />
          )}
          {failure && (
            <ErrorNotice
              title={`No se pudo ${(again ? 'Guardar el paquete' : words.verb).toLowerCase()}`}
              failure={failure}
            />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancelar</Button>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {busy ? 'Escribiendo el paquete…' : again ? 'Guardar el paquete' : words.verb}
          </Button>
        </DialogActions>
      </DialogBody>
    </FormDialog>
  );
};
