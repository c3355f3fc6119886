import { Button } from '@fluentui/react-components';
import { ExportMenu } from '#renderer/documents/export-menu.tsx';
import { DocumentHeader, Flushed } from '#renderer/editing/document-header.tsx';
import type { PaneKind } from '#renderer/editing/pane-layout.ts';
import { useContent, useDiagnosis, useFindings } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import type { ExportFormat } from '#shared/ipc/document-channels.ts';

const FORMATS: readonly ExportFormat[] = ['docx', 'pdf'];

type Props = { readonly onShowPane: (kind: PaneKind) => void; readonly onGuided: () => void };

/** What is open, of which year, and what can be done with the whole of it. */
export const DiagnosisHeader = ({ onShowPane, onGuided }: Props) => {
  const { diagnosisId, dossierId, session, readOnly, navigate } = useDiagnosis();
  const row = useContent((content) => content.diagnosis[0]);
  const findings = useFindings();
  const open = findings.filter(({ severity }) => severity !== 'info').length;
  return (
    <DocumentHeader
      session={session}
      readOnly={readOnly}
      title={row?.title.trim() || 'Diagnóstico sin título'}
      meta={`Diagnóstico · Ejercicio ${row?.fiscalYear} · ${
        open === 0 ? 'nada por corregir' : open === 1 ? '1 aviso por corregir' : `${open} avisos por corregir`
      }`}
      onBack={() => navigate({ screen: 'dossier', dossierId })}
      onShowPane={onShowPane}
    >
      {!readOnly && <Button onClick={onGuided}>Modo guiado</Button>}
      <Button onClick={() => navigate({ screen: 'review', kind: 'diagnosis', documentId: diagnosisId, dossierId })}>
        Revisión…
      </Button>
      <Flushed session={session}>
        <ExportMenu target={{ kind: 'diagnosis', diagnosisId }} formats={FORMATS} findings={findings} />
      </Flushed>
    </DocumentHeader>
  );
};
