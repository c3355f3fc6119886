import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { downloadFile } from '#renderer/documents/download-file.ts';
import { callAgreement } from '#renderer/modules/agreements/agreement-names.ts';
import {
  useAgreements,
  useAgreementsEdit,
  useContent,
  useCurrent,
  useReadOnly,
} from '#renderer/modules/agreements/agreements-context.tsx';
import { FileDialog } from '#renderer/modules/agreements/files/file-dialog.tsx';
import { Group, Sheet } from '#renderer/modules/agreements/parts/part-pieces.tsx';
import { RowChoice } from '#renderer/modules/agreements/parts/row-fields.tsx';
import { Quiet } from '#renderer/ui/card-part.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FileButton, FileDropArea, type OpenedFile } from '#renderer/ui/file-input.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { sizeOf } from '#renderer/ui/spanish-time.ts';
import { agreementRows } from '#shared/domain/agreements/agreement-edits.ts';
import {
  type AgreementFileKind,
  type AgreementsContent,
  agreementFileKind,
} from '#shared/domain/agreements/agreements.ts';
import { AGREEMENT_FILE_NAMES } from '#shared/domain/agreements/agreements-words.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { Failure, Result } from '#shared/domain/common/result.ts';

const useStyles = makeStyles({
  add: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  file: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(10rem, 13rem) auto',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  hash: { fontFamily: tokens.fontFamilyMonospace, userSelect: 'all', color: tokens.colorNeutralForeground2 },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

type StoredFile = AgreementsContent['file'][number];

/** The signed document and what goes with it, kept in the store by their fingerprint. */
export const FilesPart = () => {
  const styles = useStyles();
  const { agreement } = useCurrent();
  const readOnly = useReadOnly();
  const all = useContent((content) => content.file);
  const files = all.filter(({ agreementId }) => agreementId === agreement.id);
  const [shown, setShown] = useState<StoredFile | null>(null);
  return (
    <div data-row={agreement.id}>
      <Sheet>
        {!readOnly && <AddFile hasSigned={files.some(({ kind }) => kind === 'signed')} />}
        <Group title="Archivos guardados">
          {files.length === 0 ? (
            <Quiet>Ninguno todavía. Cuando se firme, guarde aquí el documento escaneado con sus firmas.</Quiet>
          ) : (
            <ul className={styles.list}>
              {files.map((file) => (
                <FileRow key={file.id} file={file} onShow={() => setShown(file)} />
              ))}
            </ul>
          )}
        </Group>
      </Sheet>
      {shown && <FileDialog file={shown} onClose={() => setShown(null)} />}
    </div>
  );
};

/** A file by button or by dropping it; what it is, is said before. */
const AddFile = ({ hasSigned }: { readonly hasSigned: boolean }) => {
  const styles = useStyles();
  const { agreementsId, session } = useAgreements();
  const { agreement, standing } = useCurrent();
  const notify = useNotify();
  const [kind, setKind] = useState<AgreementFileKind>(standing.signedOn !== '' && !hasSigned ? 'signed' : 'annex');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const add = async (file: Result<OpenedFile>) => {
    setFailure(null);
    if (!file.ok) {
      setFailure(file.error);
      return;
    }
    const { name, bytes } = file.value;
    setBusy(true);
    const stored = await session.act(
      () => call('agreements.addFile', { agreementsId, agreementId: agreement.id, kind, name, bytes }),
      () => `Agregar «${name}»`,
    );
    setBusy(false);
    if (!stored) return;
    if (!stored.ok) {
      setFailure(stored.error);
      return;
    }
    notify({
      intent: 'success',
      key: 'agreement-file',
      title: 'El archivo quedó guardado con su huella',
      ...(stored.value.notice === '' ? {} : { body: stored.value.notice }),
    });
  };
  return (
    <FileDropArea onFile={(file) => void add(file)}>
      <div className={styles.add}>
        <SelectField
          label="Qué es"
          value={kind}
          onChange={(value) => setKind(agreementFileKind.options.find((one) => one === value) ?? 'other')}
        >
          {agreementFileKind.options.map((one) => (
            <option key={one} value={one}>
              {AGREEMENT_FILE_NAMES[one]}
            </option>
          ))}
        </SelectField>
        <FileButton icon={<AddRegular />} disabled={busy} onFile={(file) => void add(file)}>
          {busy ? 'Guardando…' : 'Agregar archivo…'}
        </FileButton>
        <Text size={200} className={styles.quiet}>
          O arrástrelo aquí. Hasta 64 MB: PDF, foto, Word, Excel o texto.
        </Text>
      </div>
      {failure && <ErrorNotice title="No se guardó el archivo" failure={failure} onDismiss={() => setFailure(null)} />}
    </FileDropArea>
  );
};

type RowProps = { readonly file: StoredFile; readonly onShow: () => void };

const FileRow = ({ file, onShow }: RowProps) => {
  const styles = useStyles();
  const { agreementsId } = useAgreements();
  const { agreement, standing } = useCurrent();
  const readOnly = useReadOnly();
  const edit = useAgreementsEdit();
  const notify = useNotify();
  const isHeld = standing.signedOn !== '' && file.kind === 'signed';
  const save = async () => {
    const saved = await call('agreements.saveFile', { agreementsId, fileId: file.id });
    if (!saved.ok) {
      if (saved.error.code !== 'cancelled')
        notify({ intent: 'error', title: 'No se guardó el archivo', body: saved.error.message });
    } else if (saved.value.kind === 'download') {
      downloadFile(saved.value.name, saved.value.mime, saved.value.bytes);
    } else if (saved.value.kind === 'saved') {
      notify({ intent: 'success', title: 'Se guardó una copia', body: saved.value.path });
    }
  };
  return (
    <li className={styles.file} data-row={file.id} tabIndex={-1}>
      <span className={styles.words}>
        <Text weight="semibold">{file.name}</Text>
        <Text size={200} className={styles.quiet}>
          {sizeOf(file.sizeBytes)} · agregado el {formatLongDate(file.addedOn)}
          {file.addedBy.trim() === '' ? '' : ` por ${file.addedBy.trim()}`}
        </Text>
        <Text size={200} className={styles.hash} title={`Huella SHA-256: ${file.sha}`}>
          Huella {file.sha.match(/.{1,8}/g)?.join(' ')}
        </Text>
      </span>
      {isHeld ? (
        <Badge appearance="tint" color="success" style={{ justifySelf: 'start' }}>
          {AGREEMENT_FILE_NAMES[file.kind]}
        </Badge>
      ) : (
        <RowChoice
          entity="file"
          rowId={file.id}
          field="kind"
          label="Qué es"
          history={`Cambiar qué es un archivo del ${callAgreement(agreement)}`}
          readOnly={readOnly}
          value={file.kind}
        >
          {agreementFileKind.options.map((one) => (
            <option key={one} value={one}>
              {AGREEMENT_FILE_NAMES[one]}
            </option>
          ))}
        </RowChoice>
      )}
      <span className={styles.tools}>
        {isShown(file.mime) && (
          <Button size="small" aria-label={`Ver ${file.name}`} onClick={onShow}>
            Ver
          </Button>
        )}
        <Button size="small" aria-label={`Guardar una copia de ${file.name}`} onClick={() => void save()}>
          Guardar…
        </Button>
        {!readOnly && !isHeld && (
          <Button
            size="small"
            appearance="subtle"
            title="Ctrl+Z lo devuelve"
            aria-label={`Quitar ${file.name}`}
            onClick={() =>
              edit(() => [agreementRows.remove('file', file.id)], `Quitar un archivo del ${callAgreement(agreement)}`)
            }
          >
            Quitar
          </Button>
        )}
      </span>
    </li>
  );
};

const isShown = (mime: string): boolean =>
  mime === 'application/pdf' || ['image/jpeg', 'image/png', 'image/gif', 'image/webp'].includes(mime);
