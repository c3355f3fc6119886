import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { SessionNotices } from '#renderer/editing/session-notices.tsx';
import { UndoButtons } from '#renderer/editing/undo-buttons.tsx';
import { useSessionLife, useUndoKeys } from '#renderer/editing/use-document.ts';
import { type ClassifierPane, ClassifierPanes } from '#renderer/modules/classifier/classifier-panes.tsx';
import { startClassifierSession } from '#renderer/modules/classifier/classifier-session.ts';
import { ListImport } from '#renderer/modules/classifier/import/list-import.tsx';
import { ItemDetails } from '#renderer/modules/classifier/item/item-details.tsx';
import { addItem, codeStart, removeItem } from '#renderer/modules/classifier/item/item-edits.ts';
import { NewItemDialog } from '#renderer/modules/classifier/item/new-item-dialog.tsx';
import { TreePane } from '#renderer/modules/classifier/tree/tree-pane.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import { SplitPane } from '#renderer/ui/split-pane.tsx';
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts';
import { schemeOf } from '#shared/domain/classifier/classifier.ts';
import { indexClassifier } from '#shared/domain/classifier/classifier-index.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { ClassifierResources, OpenedClassifier } from '#shared/ipc/classifier-channels.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  head: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalS}` },
  closed: { margin: `0 ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalS}`, width: 'auto' },
  panes: { flex: '1 1 0', minHeight: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

type Props = {
  readonly classifierId: string;
  readonly code: string | undefined;
  readonly opened: OpenedClassifier;
  readonly resources: ClassifierResources;
  readonly navigate: Navigate;
};

/** The classifier's tree on the left; what is said of the chosen item on the right. */
export const ClassifierWorkspace = ({ classifierId, code, opened, resources, navigate }: Props) => {
  const styles = useStyles();
  const notify = useNotify();
  const [session] = useState(() => startClassifierSession(classifierId, opened, call));
  const { content, about, revision } = useSyncExternalStore(session.subscribe, session.getState);
  const index = useMemo(() => indexClassifier(content, resources.base), [content, resources]);
  const [selected, setSelected] = useState<string | null>(code ?? null);
  const [pane, setPane] = useState<ClassifierPane>('item');
  const [dialog, setDialog] = useState<'new' | 'import' | null>(null);
  const detail = useRef<HTMLElement | null>(null);
  const scheme = schemeOf(content);
  const readOnly = about.closed;

  useSessionLife(session, readOnly);
  useUndoKeys(session);
  useShortcuts({ 'Alt+N': () => setDialog('new'), 'Ctrl+N': () => setDialog('new') }, !readOnly && dialog === null);
  useEffect(() => {
    if (code !== undefined) setSelected(code);
  }, [code]);

  const go = (wanted: string) => {
    setSelected(wanted);
    setPane('item');
  };
  const remove = (wanted: string) => {
    const own = content.item.find((row) => row.code === wanted);
    if (!own || readOnly) return;
    const parent = index.find(wanted)?.parent ?? null;
    session.edit(removeItem(own), `Quitar la partida ${own.code}`);
    setSelected(parent);
    notify({
      intent: 'info',
      title: `Se quitó la partida ${own.code}`,
      body: own.name,
      action: { label: 'Deshacer', run: () => void session.undo() },
    });
  };
  const jump = ({ rowId }: FindingPlace) => {
    const row = [...content.item, ...content.restriction].find(({ id }) => id === rowId);
    if (row) go(row.code);
  };

  if (dialog === 'import') {
    return (
      <ListImport
        classifierId={classifierId}
        name={`${scheme.name} ${scheme.fiscalYear}`}
        onCancel={() => setDialog(null)}
        onLoaded={async (count) => {
          await session.reload();
          setDialog(null);
          notify({ intent: 'success', title: `Se cargaron ${countOf(count, 'partida', 'partidas')}` });
        }}
      />
    );
  }
  const item = selected === null ? undefined : index.find(selected);
  return (
    <div className={styles.root} data-help="classifier">
      <div className={styles.head}>
        <PageHeader
          title={scheme.name.trim() === '' ? 'Clasificador sin nombre' : scheme.name}
          subtitle={[
            `Ejercicio ${scheme.fiscalYear}`,
            scheme.owner,
            scheme.edition,
            countOf(content.item.length, 'partida propia', 'partidas propias'),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
          actions={
            readOnly ? undefined : (
              <>
                <UndoButtons session={session} readOnly={readOnly} />
                <Button
                  icon={<ArrowUploadRegular />}
                  onClick={async () => {
                    // The preview compares with what is stored.
                    if (await session.flush()) setDialog('import');
                  }}
                >
                  Importar lista
                </Button>
                <Button
                  appearance="primary"
                  icon={<AddRegular />}
                  title="Nueva partida (Alt+N)"
                  onClick={() => setDialog('new')}
                >
                  Nueva partida
                </Button>
              </>
            )
          }
        />
      </div>
      {readOnly && (
        <MessageBar intent="info" layout="multiline" className={styles.closed}>
          <MessageBarBody>
            El ejercicio {scheme.fiscalYear} está cerrado: este clasificador se puede consultar, pero ya no cambia. Para
            agregar o corregir partidas, cópielo a otro ejercicio.
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => navigate({ screen: 'catalogues' })}>
              Ir a Catálogos
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <SessionNotices session={session} />
      <div className={styles.panes}>
        <SplitPane
          label="Ancho del árbol y de la partida"
          initialPercent={50}
          first={
            <TreePane
              index={index}
              help={resources.help}
              selected={selected}
              onSelect={go}
              onEnter={() => {
                setPane('item');
                detail.current?.focus();
              }}
              onDelete={remove}
            />
          }
          second={
            <ClassifierPanes
              classifierId={classifierId}
              kind={pane}
              onKind={setPane}
              content={content}
              revision={revision}
              resources={resources}
              session={session}
              readOnly={readOnly}
              jump={jump}
            >
              {item ? (
                <ItemDetails
                  item={item}
                  content={content}
                  index={index}
                  resources={resources}
                  session={session}
                  readOnly={readOnly}
                  go={go}
                  onRemove={remove}
                  paneRef={detail}
                />
              ) : (
                <EmptyState title="Elija una partida">
                  <Text>
                    Recorra el árbol con las flechas, o escriba arriba una clave o unas palabras. Aquí verá qué va en
                    ella y qué no.
                  </Text>
                </EmptyState>
              )}
            </ClassifierPanes>
          }
        />
      </div>
      {dialog === 'new' && (
        <NewItemDialog
          start={codeStart(selected)}
          content={content}
          base={resources.base}
          onClose={() => setDialog(null)}
          onAdd={(row) => {
            session.edit(addItem(row, newId), `Agregar la partida ${row.code}`);
            setDialog(null);
            go(row.code);
          }}
        />
      )}
    </div>
  );
};
