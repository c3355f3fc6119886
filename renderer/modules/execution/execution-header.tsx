import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ExportMenu } from '#renderer/documents/export-menu.tsx';
import { DocumentHeader, Flushed } from '#renderer/editing/document-header.tsx';
import type { PaneKind } from '#renderer/editing/pane-layout.ts';
import { useAbout, useContent, useExecution, usePlace } from '#renderer/modules/execution/execution-context.tsx';
import { countOf } from '#renderer/ui/spanish-time.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { monthName, quarterName } from '#shared/domain/common/fiscal-year.ts';
import type { ExportFormat } from '#shared/ipc/document-channels.ts';

const REPORT_FORMATS: readonly ExportFormat[] = ['docx', 'pdf'];
const ROWS_FORMATS: readonly ExportFormat[] = ['xlsx'];

type Props = {
  readonly findings: readonly Finding[];
  readonly onAdd: () => void;
  readonly onShowPane: (kind: PaneKind) => void;
};

/** What is open, of which year, how much it holds, and what can be done with the whole of it. */
export const ExecutionHeader = ({ findings, onAdd, onShowPane }: Props) => {
  const { executionId, dossierId, session, navigate } = useExecution();
  const { mayEdit, transparencyFormats } = useAbout();
  const { upTo, quarter } = usePlace();
  const row = useContent((content) => content.execution[0]);
  const entries = useContent((content) => content.entry.length);
  const evidence = useContent((content) => content.entryEvidence.length);
  return (
    <DocumentHeader
      session={session}
      readOnly={!mayEdit}
      title={row?.title.trim() || 'Ejecución del programa'}
      meta={[
        `Ejercicio ${row?.fiscalYear}`,
        entries === 0 ? 'sin entradas todavía' : countOf(entries, 'entrada', 'entradas'),
        ...(evidence === 0 ? [] : [countOf(evidence, 'evidencia', 'evidencias')]),
      ].join(' · ')}
      onBack={() => void session.flush().then(() => navigate({ screen: 'dossier', dossierId }))}
      onShowPane={onShowPane}
    >
      {mayEdit && (
        <Button appearance="primary" icon={<AddRegular />} title="Alt+N" onClick={onAdd}>
          Nueva entrada
        </Button>
      )}
      <Flushed session={session}>
        <ExportMenu
          target={{ kind: 'progress', executionId, upTo }}
          formats={REPORT_FORMATS}
          label={`Exportar el informe a ${monthName(upTo)}`}
          findings={findings}
          {...(transparencyFormats.length === 0
            ? {}
            : {
                also: {
                  name: `Transparencia, ${quarterName(quarter)}`,
                  target: { kind: 'transparency', executionId, quarter } as const,
                  formats: ROWS_FORMATS,
                },
              })}
        />
      </Flushed>
    </DocumentHeader>
  );
};
