import { Button } from '@fluentui/react-components';
import { ExportMenu } from '#renderer/documents/export-menu.tsx';
import { DocumentHeader, Flushed } from '#renderer/editing/document-header.tsx';
import type { PaneKind } from '#renderer/editing/pane-layout.ts';
import { useAbout, useContent, useProgram } from '#renderer/modules/annual-program/program-context.tsx';
import type { Finding } from '#shared/domain/common/finding.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { REVIEW_STATE_NAMES } from '#shared/domain/review/review-state.ts';
import type { ExportFormat } from '#shared/ipc/document-channels.ts';

const FORMATS: readonly ExportFormat[] = ['docx', 'pdf', 'xlsx'];
const SHEET_FORMATS: readonly ExportFormat[] = ['docx', 'pdf'];

type Props = {
  readonly findings: readonly Finding[];
  readonly onGuided: () => void;
  readonly onShowPane: (kind: PaneKind) => void;
};

/** What is open, of which year, where it stands, and what can be done with the whole of it. */
export const ProgramHeader = ({ findings, onGuided, onShowPane }: Props) => {
  const { annualProgramId, dossierId, session, navigate } = useProgram();
  const { mayEdit, state } = useAbout();
  const row = useContent((content) => content.annualProgram[0]);
  const used = useContent((content) => content.activityLine.reduce((sum, { amount }) => sum + amount, 0));
  return (
    <DocumentHeader
      session={session}
      readOnly={!mayEdit}
      title={row?.title.trim() || 'Programa anual sin título'}
      meta={`${REVIEW_STATE_NAMES[state]} · Ejercicio ${row?.fiscalYear} · Las actividades usan ${formatMoney(used)}`}
      onBack={() => navigate({ screen: 'dossier', dossierId })}
      onShowPane={onShowPane}
    >
      {mayEdit && <Button onClick={onGuided}>Modo guiado</Button>}
      {/* What is reviewed is what is stored: the last keys go first. */}
      <Button
        onClick={() =>
          void session
            .flush()
            .then(() => navigate({ screen: 'review', kind: 'annual-program', documentId: annualProgramId, dossierId }))
        }
      >
        Revisión…
      </Button>
      <Flushed session={session}>
        <ExportMenu
          target={{ kind: 'annual-program', annualProgramId }}
          formats={FORMATS}
          findings={findings}
          also={{
            name: 'Hoja de cumplimiento',
            target: { kind: 'compliance', annualProgramId },
            formats: SHEET_FORMATS,
          }}
        />
      </Flushed>
    </DocumentHeader>
  );
};
