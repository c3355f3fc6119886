import { call } from '#renderer/api.ts';
import { PreviewPane } from '#renderer/documents/preview-pane.tsx';
import { DocumentPane } from '#renderer/editing/document-pane.tsx';
import { FindingsPanel } from '#renderer/editing/findings-panel.tsx';
import { HistoryList } from '#renderer/editing/history-list.tsx';
import type { PaneKind } from '#renderer/editing/pane-layout.ts';
import { useProgram, useProgramState } from '#renderer/modules/annual-program/program-context.tsx';
import type { ProfileSection } from '#renderer/modules/annual-program/sections/section-entries.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { Finding } from '#shared/domain/common/finding.ts';

type Props = {
  readonly kind: PaneKind;
  readonly findings: readonly Finding[];
  /** Where guidelines are answered, the page is the compliance sheet. */
  readonly sectionKind: ProfileSection['kind'] | undefined;
  readonly onKind: (kind: PaneKind | null) => void;
};

/** One pane beside the section and what it shows. */
export const ProgramPane = ({ kind, findings, sectionKind, onKind }: Props) => (
  <DocumentPane kind={kind} findings={findings.length} onKind={onKind}>
    <PaneBody kind={kind} findings={findings} sectionKind={sectionKind} />
  </DocumentPane>
);

const PaneBody = ({ kind, findings, sectionKind }: Omit<Props, 'onKind'>) => {
  const { annualProgramId, jump } = useProgram();
  const revision = useProgramState((state) => state.revision);
  switch (kind) {
    case 'findings':
      return (
        <FindingsPanel
          findings={findings}
          jump={jump}
          blockingTitle="Impiden enviar y autorizar"
          empty={NOTHING_FOUND}
        />
      );
    case 'page':
      return (
        <PreviewPane
          target={
            sectionKind === 'compliance'
              ? { kind: 'compliance', annualProgramId }
              : { kind: 'annual-program', annualProgramId }
          }
          revision={revision}
        />
      );
    case 'history':
      return (
        <HistoryList
          revision={revision}
          ask={(before, limit) => call('annualProgram.history', { annualProgramId, before, limit })}
        />
      );
    default:
      return assertNever(kind);
  }
};

const NOTHING_FOUND =
  'La revisión no encontró nada que corregir en objetivos, actividades, grupos, presupuesto, indicadores ni lineamientos. Se repite sola con cada cambio.';
