import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useMemo } from 'react';
import { call } from '#renderer/api.ts';
import { FindingsPanel } from '#renderer/editing/findings-panel.tsx';
import { HistoryList } from '#renderer/editing/history-list.tsx';
import { ClassifierData } from '#renderer/modules/classifier/classifier-data.tsx';
import type { ClassifierSession } from '#renderer/modules/classifier/classifier-session.ts';
import type { ClassifierContent } from '#shared/domain/classifier/classifier.ts';
import { checkClassifier } from '#shared/domain/classifier/classifier-rules.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { ClassifierResources } from '#shared/ipc/classifier-channels.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, minWidth: 0 },
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  body: { flex: '1 1 0', minHeight: 0, minWidth: 0, overflow: 'hidden' },
});

export type ClassifierPane = 'item' | 'findings' | 'data' | 'history';

type Props = {
  readonly classifierId: string;
  readonly kind: ClassifierPane;
  readonly onKind: (kind: ClassifierPane) => void;
  readonly content: ClassifierContent;
  readonly revision: number;
  readonly resources: ClassifierResources;
  readonly session: ClassifierSession;
  readonly readOnly: boolean;
  readonly jump: (place: FindingPlace) => void;
  /** The chosen item. */
  readonly children: ReactNode;
};

/** Beside the tree: the chosen item, what is wrong, whose classifier it is, what changed. */
export const ClassifierPanes = (props: Props) => {
  const { classifierId, kind, onKind, content, revision, resources, session, readOnly, jump, children } = props;
  const styles = useStyles();
  const id = useId();
  const findings = useMemo(() => checkClassifier(content, resources.base), [content, resources]);
  const panes: readonly { readonly kind: ClassifierPane; readonly name: string }[] = [
    { kind: 'item', name: 'Partida' },
    { kind: 'findings', name: findings.length > 0 ? `Hallazgos (${findings.length})` : 'Hallazgos' },
    { kind: 'data', name: 'Datos y fuente' },
    { kind: 'history', name: 'Historial' },
  ];
  return (
    <section className={styles.root} aria-label="Junto al clasificador">
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={kind}
        onTabSelect={(_, data) => onKind(panes.find((pane) => pane.kind === data.value)?.kind ?? 'item')}
      >
        {panes.map((pane) => (
          <Tab key={pane.kind} value={pane.kind} id={`${id}-${pane.kind}`} aria-controls={`${id}-body`}>
            {pane.name}
          </Tab>
        ))}
      </TabList>
      <div className={styles.body} id={`${id}-body`} role="tabpanel" aria-labelledby={`${id}-${kind}`}>
        {kind === 'item' && children}
        {kind === 'findings' && (
          <FindingsPanel
            findings={findings}
            jump={jump}
            blockingTitle="Impiden usar la partida"
            empty="Las partidas de su ente están completas y cada una depende de una de CONAC."
          />
        )}
        {kind === 'data' && (
          <ClassifierData content={content} resources={resources} session={session} readOnly={readOnly} />
        )}
        {kind === 'history' && (
          <HistoryList
            revision={revision}
            ask={(before, limit) => call('classifier.history', { classifierId, before, limit })}
          />
        )}
      </div>
    </section>
  );
};
