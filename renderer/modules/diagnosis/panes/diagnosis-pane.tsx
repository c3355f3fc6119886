import { Button, makeStyles, Tab, TabList, Tooltip, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useId } from 'react';
import { call } from '#renderer/api.ts';
import { PreviewPane } from '#renderer/documents/preview-pane.tsx';
import { FindingsPanel } from '#renderer/editing/findings-panel.tsx';
import { HistoryList } from '#renderer/editing/history-list.tsx';
import { useDiagnosis, useDiagnosisState, useFindings } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import type { PaneKind } from '#renderer/modules/diagnosis/diagnosis-layout.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 },
  top: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '34px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tabs: { flex: '1 1 0', minWidth: 0, overflow: 'hidden', '& span': { fontSize: tokens.fontSizeBase200 } },
  body: { flex: '1 1 0', minHeight: 0, minWidth: 0, overflow: 'hidden' },
});

/** In the order of their tabs. */
export const PANES: readonly { readonly kind: PaneKind; readonly name: string }[] = [
  { kind: 'findings', name: 'Avisos' },
  { kind: 'page', name: 'Página' },
  { kind: 'history', name: 'Historial' },
];

type Props = { readonly kind: PaneKind; readonly onKind: (kind: PaneKind | null) => void };

/** One pane beside the sections and what it shows. */
export const DiagnosisPane = ({ kind, onKind }: Props) => {
  const styles = useStyles();
  const id = useId();
  const findings = useFindings();
  return (
    <section className={styles.root} data-pane={kind} aria-label={PANES.find((pane) => pane.kind === kind)?.name ?? ''}>
      <div className={styles.top}>
        <TabList
          size="small"
          className={styles.tabs}
          selectedValue={kind}
          onTabSelect={(_, data) => onKind(PANES.find((pane) => pane.kind === data.value)?.kind ?? null)}
        >
          {PANES.map((pane) => (
            <Tab key={pane.kind} value={pane.kind} id={`${id}-${pane.kind}`} aria-controls={`${id}-body`}>
              {pane.kind === 'findings' && findings.length > 0 ? `${pane.name} (${findings.length})` : pane.name}
            </Tab>
          ))}
        </TabList>
        <Tooltip relationship="label" content="Cerrar el panel">
          <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={() => onKind(null)} />
        </Tooltip>
      </div>
      <div className={styles.body} id={`${id}-body`} role="tabpanel" aria-labelledby={`${id}-${kind}`}>
        <PaneBody kind={kind} />
      </div>
    </section>
  );
};

const PaneBody = ({ kind }: { readonly kind: PaneKind }) => {
  const { diagnosisId, places } = useDiagnosis();
  const revision = useDiagnosisState((state) => state.revision);
  const findings = useFindings();
  switch (kind) {
    case 'findings':
      return (
        <FindingsPanel
          findings={findings}
          jump={places.jump}
          blockingTitle="Impiden enviar"
          empty="La revisión no encontró nada que corregir. Se repite sola con cada cambio."
        />
      );
    case 'page':
      return <PreviewPane target={{ kind: 'diagnosis', diagnosisId }} revision={revision} />;
    case 'history':
      return (
        <HistoryList
          revision={revision}
          ask={(before, limit) => call('diagnosis.history', { diagnosisId, before, limit })}
        />
      );
    default:
      return assertNever(kind);
  }
};
