import { Button, Link, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons/svg/attach';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { downloadFile } from '#renderer/documents/download-file.ts';
import { useDossier, useDossierState, useReadOnly } from '#renderer/modules/dossier/dossier-context.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FileButton, FileDropArea, type OpenedFile } from '#renderer/ui/file-input.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { sizeOf } from '#renderer/ui/spanish-time.ts';
import type { Failure, Result } from '#shared/domain/common/result.ts';
import type { CourseActivity } from '#shared/domain/dossier/course.ts';
import type { Evidence } from '#shared/domain/dossier/dossier.ts';

const useStyles = makeStyles({
  area: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
  name: { overflowWrap: 'anywhere', textAlign: 'left' },
  quiet: { color: tokens.colorNeutralForeground2 },
  wide: { gridColumn: '1 / -1' },
  add: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** The files kept with an activity: added by button or by dropping, described, saved again, taken away after a question. */
export const EvidenceList = ({ activity }: { readonly activity: CourseActivity }) => {
  const styles = useStyles();
  const notify = useNotify();
  const { dossierId, session } = useDossier();
  const readOnly = useReadOnly();
  const all = useDossierState((state) => state.content.evidence);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asking, setAsking] = useState<Evidence | null>(null);
  const { activityId, number } = activity;
  const files = all.filter((row) => row.activityId === activityId);

  const add = async (file: Result<OpenedFile>) => {
    setFailure(null);
    if (!file.ok) {
      setFailure(file.error);
      return;
    }
    const { name, bytes } = file.value;
    setBusy(true);
    const added = await session.record(() =>
      call('dossier.addEvidence', { dossierId, activityId, name, bytes, description: '' }),
    );
    setBusy(false);
    if (!added.ok) setFailure(added.error);
  };

  const save = async (row: Evidence) => {
    setFailure(null);
    const saved = await call('dossier.saveEvidence', { dossierId, evidenceId: row.id });
    if (!saved.ok) setFailure(saved.error);
    else if (saved.value.kind === 'download') downloadFile(saved.value.name, saved.value.mime, saved.value.bytes);
    else if (saved.value.kind === 'saved') {
      notify({ intent: 'success', title: 'Archivo guardado', body: saved.value.path });
    }
  };

  const describe = (row: Evidence, description: string) =>
    session.edit(
      [{ op: 'update', entity: 'evidence', id: row.id, field: 'description', value: description }],
      `Describir «${row.name}»`,
      `evidence ${row.id}`,
    );

  const list = (
    <>
      {files.length === 0 && (
        <Text size={200} className={styles.quiet}>
          {readOnly
            ? 'No se guardó ningún archivo.'
            : 'Oficios escaneados, listas, fotografías: lo que pruebe este paso.'}
        </Text>
      )}
      {files.length > 0 && (
        <ul className={styles.list} aria-label={`Archivos de la actividad ${number}`}>
          {files.map((row) => (
            <li key={row.id} className={styles.item} data-row={row.id}>
              <span>
                <Link as="button" className={styles.name} title="Guardar una copia" onClick={() => void save(row)}>
                  {row.name}
                </Link>{' '}
                <Text size={200} className={styles.quiet}>
                  {sizeOf(row.sizeBytes)} · {row.addedBy}, {row.addedOn.split('-').reverse().join('/')}
                </Text>
              </span>
              {!readOnly && (
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  aria-label={`Quitar ${row.name}`}
                  title="Quitar"
                  onClick={() => setAsking(row)}
                />
              )}
              <DraftInput
                className={styles.wide}
                size="small"
                aria-label={`De qué trata ${row.name}`}
                placeholder={readOnly ? '' : 'De qué trata'}
                value={row.description}
                maxLength={2_000}
                readOnly={readOnly}
                onCommit={(description) => describe(row, description)}
              />
            </li>
          ))}
        </ul>
      )}
      {failure && <ErrorNotice failure={failure} onDismiss={() => setFailure(null)} />}
    </>
  );

  return (
    <>
      {readOnly ? (
        list
      ) : (
        <FileDropArea className={styles.area} onFile={(file) => void add(file)}>
          {list}
          <span className={styles.add}>
            <FileButton
              icon={busy ? <Spinner size="tiny" /> : <AttachRegular />}
              disabled={busy}
              onFile={(file) => void add(file)}
            >
              {busy ? 'Guardando…' : 'Agregar archivo…'}
            </FileButton>
            <Text size={200} className={styles.quiet}>
              o arrástrelo aquí
            </Text>
          </span>
        </FileDropArea>
      )}
      <ConfirmDialog
        open={asking !== null}
        title="¿Quitar el archivo?"
        confirmLabel="Quitar"
        onConfirm={() => {
          if (asking) session.edit([{ op: 'delete', entity: 'evidence', id: asking.id }], `Quitar «${asking.name}»`);
          setAsking(null);
        }}
        onCancel={() => setAsking(null)}
      >
        «{asking?.name ?? ''}» dejará de estar en la actividad {number}. Con Ctrl+Z vuelve.
      </ConfirmDialog>
    </>
  );
};
