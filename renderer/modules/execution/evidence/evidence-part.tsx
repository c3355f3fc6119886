import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  mergeClasses,
  Spinner,
  shorthands,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ImageAddRegular } from '@fluentui/react-icons/svg/image-add';
import { type DragEvent, useMemo, useRef, useState } from 'react';
import { EvidenceTile } from '#renderer/modules/execution/evidence/evidence-tile.tsx';
import { EvidenceViewer } from '#renderer/modules/execution/evidence/evidence-viewer.tsx';
import { type AddedFiles, useEvidenceActions } from '#renderer/modules/execution/evidence/use-evidence-actions.ts';
import { useContent, useReadOnly } from '#renderer/modules/execution/execution-context.tsx';
import { CardPart, Quiet } from '#renderer/ui/card-part.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import type { LogEntry } from '#shared/domain/execution/execution.ts';

const useStyles = makeStyles({
  area: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  read: { ...shorthands.borderStyle('none'), padding: 0 },
  over: { ...shorthands.borderColor(tokens.colorCompoundBrandStroke), backgroundColor: tokens.colorBrandBackground2 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(11rem, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  add: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  words: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** The files that prove an entry: added by button or by dropping them, looked at, described, saved again, taken away. */
export const EvidencePart = ({ entry }: { readonly entry: LogEntry }) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  const all = useContent((content) => content.entryEvidence);
  const rows = useMemo(() => all.filter(({ entryId }) => entryId === entry.id), [all, entry.id]);
  const { add, save, describe, remove, busy, outcome, dismiss } = useEvidenceActions(entry.id);
  const [viewedId, setViewedId] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const carriesFiles = (event: DragEvent) => !readOnly && event.dataTransfer.types.includes('Files');
  return (
    <CardPart title={rows.length === 0 ? 'Evidencias' : `Evidencias (${rows.length})`} fields="entryEvidence">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra for the mouse; the button inside does the same */}
      <div
        className={mergeClasses(styles.area, readOnly && styles.read, over && styles.over)}
        data-drop-evidence
        onDragOver={(event) => {
          if (!carriesFiles(event)) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          if (!carriesFiles(event)) return;
          event.preventDefault();
          setOver(false);
          if (busy === null) void add([...event.dataTransfer.files]);
        }}
      >
        {rows.length === 0 ? (
          <Quiet>
            {readOnly
              ? 'No se guardó ninguna evidencia.'
              : 'Fotografías, lista de asistencia escaneada, testigo de la publicación: lo que pruebe que se hizo. Las fotografías salen en el informe.'}
          </Quiet>
        ) : (
          <ul className={styles.list} aria-label="Evidencias de la entrada">
            {rows.map((row) => (
              <EvidenceTile
                key={row.id}
                row={row}
                onView={() => setViewedId(row.id)}
                onSave={() => void save(row)}
                onDescribe={(caption) => describe(row, caption)}
                onRemove={() => remove(row)}
              />
            ))}
          </ul>
        )}
        {!readOnly && (
          <div className={styles.add}>
            <Button
              icon={busy === null ? <ImageAddRegular /> : <Spinner size="tiny" />}
              disabledFocusable={busy !== null}
              onClick={() => busy === null && input.current?.click()}
            >
              {busy === null ? 'Agregar fotos o archivos…' : `Guardando ${busy.at} de ${busy.total}…`}
            </Button>
            <Text size={200} className={styles.quiet}>
              o arrástrelos aquí, varios a la vez; hasta 100 MB cada uno
            </Text>
            <input
              ref={input}
              type="file"
              multiple
              hidden
              onChange={(event) => {
                const files = [...(event.target.files ?? [])];
                // The same file may be chosen again after it was corrected.
                event.target.value = '';
                void add(files);
              }}
            />
          </div>
        )}
        {outcome && <Outcome outcome={outcome} onDismiss={dismiss} />}
      </div>
      {viewedId !== null && (
        <EvidenceViewer
          rows={rows}
          at={viewedId}
          onGo={setViewedId}
          onSave={(row) => void save(row)}
          onClose={() => setViewedId(null)}
        />
      )}
    </CardPart>
  );
};

/** What became of what was added: how many went in, and why the others didn't. */
const Outcome = ({ outcome, onDismiss }: { readonly outcome: AddedFiles; readonly onDismiss: () => void }) => {
  const styles = useStyles();
  const { added, total, problems, notices } = outcome;
  const title =
    added === total
      ? `Se ${added === 1 ? 'guardó' : 'guardaron'} ${countOf(added, 'archivo', 'archivos')}`
      : added === 0
        ? total === 1
          ? 'El archivo no se guardó'
          : 'Ningún archivo se guardó'
        : `Se guardaron ${added} de ${total} archivos`;
  return (
    <MessageBar
      intent={problems.length > 0 ? 'error' : notices.length > 0 ? 'info' : 'success'}
      layout="multiline"
      role={problems.length > 0 ? 'alert' : 'status'}
    >
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {problems.length + notices.length > 0 && (
          <ul className={styles.words}>
            {[...problems, ...notices].map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onDismiss}>
          Cerrar
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
