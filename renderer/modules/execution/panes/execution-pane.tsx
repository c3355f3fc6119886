import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { call } from '#renderer/api.ts';
import { PreviewPane } from '#renderer/documents/preview-pane.tsx';
import { DocumentPane } from '#renderer/editing/document-pane.tsx';
import { FindingsPanel } from '#renderer/editing/findings-panel.tsx';
import { HistoryList } from '#renderer/editing/history-list.tsx';
import type { PaneKind } from '#renderer/editing/pane-layout.ts';
import {
  useExecution,
  useExecutionState,
  useFindings,
  usePlace,
} from '#renderer/modules/execution/execution-context.tsx';
import { Quiet } from '#renderer/ui/card-part.tsx';
import { assertNever } from '#shared/domain/common/assert-never.ts';

const useStyles = makeStyles({
  findings: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  list: { flex: '1 1 0', minHeight: 0 },
  note: { padding: '6px 12px' },
});

/** Thousands of entries may each lack something: what is drawn is what somebody can work through, the worst first. */
const MOST_SHOWN = 500;

type Props = { readonly kind: PaneKind; readonly onKind: (kind: PaneKind | null) => void };

/** One pane beside the part and what it shows. */
export const ExecutionPane = ({ kind, onKind }: Props) => {
  const findings = useFindings();
  return (
    <DocumentPane kind={kind} findings={findings.length} onKind={onKind}>
      <PaneBody kind={kind} />
    </DocumentPane>
  );
};

const PaneBody = ({ kind }: { readonly kind: PaneKind }) => {
  const styles = useStyles();
  const { executionId, jump } = useExecution();
  const { upTo } = usePlace();
  const findings = useFindings();
  const shown = useMemo(() => findings.slice(0, MOST_SHOWN), [findings]);
  const revision = useExecutionState((state) => state.revision);
  switch (kind) {
    case 'findings':
      return (
        <div className={styles.findings}>
          {findings.length > MOST_SHOWN && (
            <div className={styles.note}>
              <Quiet>
                Se muestran {MOST_SHOWN} de {findings.length.toLocaleString('es-MX')} avisos. Al corregirlos aparecen
                los demás.
              </Quiet>
            </div>
          )}
          <div className={styles.list}>
            <FindingsPanel
              findings={shown}
              jump={jump}
              blockingTitle="Impiden exportar el informe"
              empty="La revisión no encontró nada que corregir: las entradas tienen fecha, cantidad y evidencia, y lo planeado hasta hoy está hecho o explicado."
            />
          </div>
        </div>
      );
    case 'page':
      return <PreviewPane target={{ kind: 'progress', executionId, upTo }} revision={revision} />;
    case 'history':
      return (
        <HistoryList
          revision={revision}
          ask={(before, limit) => call('execution.history', { executionId, before, limit })}
        />
      );
    default:
      return assertNever(kind);
  }
};
