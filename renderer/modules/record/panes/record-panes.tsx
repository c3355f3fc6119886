import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { call } from '#renderer/api.ts';
import { PreviewPane } from '#renderer/documents/preview-pane.tsx';
import { FindingsPanel } from '#renderer/editing/findings-panel.tsx';
import { HistoryList } from '#renderer/editing/history-list.tsx';
import { useRecordState } from '#renderer/modules/record/record-context.tsx';
import type { Finding, FindingPlace } from '#shared/domain/common/finding.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, minWidth: 0 },
  tabs: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  body: { flex: '1 1 0', minHeight: 0, minWidth: 0, overflow: 'hidden' },
});

export type RecordPane = 'findings' | 'page' | 'history';

const PANES: readonly { readonly kind: RecordPane; readonly name: string }[] = [
  { kind: 'page', name: 'Página' },
  { kind: 'findings', name: 'Hallazgos' },
  { kind: 'history', name: 'Historial' },
];

type Props = {
  readonly programId: string;
  readonly kind: RecordPane;
  readonly onKind: (kind: RecordPane) => void;
  readonly findings: readonly Finding[];
  readonly jump: (place: FindingPlace) => void;
};

/** Beside the record: its pages as they print, what is missing, what changed. */
export const RecordPanes = ({ programId, kind, onKind, findings, jump }: Props) => {
  const styles = useStyles();
  const id = useId();
  const revision = useRecordState((state) => state.revision);
  return (
    <section className={styles.root} aria-label="Junto a la ficha">
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={kind}
        onTabSelect={(_, data) => onKind(PANES.find((pane) => pane.kind === data.value)?.kind ?? 'page')}
      >
        {PANES.map((pane) => (
          <Tab key={pane.kind} value={pane.kind} id={`${id}-${pane.kind}`} aria-controls={`${id}-body`}>
            {pane.kind === 'findings' && findings.length > 0 ? `${pane.name} (${findings.length})` : pane.name}
          </Tab>
        ))}
      </TabList>
      <div className={styles.body} id={`${id}-body`} role="tabpanel" aria-labelledby={`${id}-${kind}`}>
        {kind === 'page' && <PreviewPane target={{ kind: 'program-record', programId }} revision={revision} />}
        {kind === 'findings' && (
          <FindingsPanel
            findings={findings}
            jump={jump}
            blockingTitle="Impiden exportar"
            empty="La ficha está completa y no se encontró nada que corregir. La revisión se repite con cada cambio."
          />
        )}
        {kind === 'history' && (
          <HistoryList
            revision={revision}
            ask={(before, limit) => call('program.history', { programId, before, limit })}
          />
        )}
      </div>
    </section>
  );
};
