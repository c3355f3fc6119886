import { Button } from '@fluentui/react-components';
import { call } from '#renderer/api.ts';
import { ExportMenu } from '#renderer/documents/export-menu.tsx';
import { DocumentHeader, Flushed } from '#renderer/editing/document-header.tsx';
import type { PaneKind } from '#renderer/editing/pane-layout.ts';
import { useAbout, useContent, useStrategy } from '#renderer/modules/strategy/strategy-context.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import type { Finding } from '#shared/domain/common/finding.ts';
import { reviewStateName } from '#shared/domain/review/review-state.ts';
import type { ExportFormat } from '#shared/ipc/document-channels.ts';

const FORMATS: readonly ExportFormat[] = ['docx', 'pdf'];

type Props = {
  readonly findings: readonly Finding[];
  readonly onGuided: () => void;
  readonly onShowPane: (kind: PaneKind) => void;
};

/** What is open, of which year, where it stands, and what can be done with the whole of it. */
export const StrategyHeader = ({ findings, onGuided, onShowPane }: Props) => {
  const { strategyId, dossierId, session, navigate } = useStrategy();
  const { mayEdit, state } = useAbout();
  const row = useContent((content) => content.strategy[0]);
  const campaigns = useContent((content) => content.campaign.length);
  const notify = useNotify();
  const openPlan = async () => {
    await session.flush();
    const plan = await call('mediaPlan.ofDossier', { dossierId });
    if (plan.ok) navigate({ screen: 'media-plan', mediaPlanId: plan.value.mediaPlanId, dossierId });
    else notify({ intent: 'error', title: 'No se pudo abrir el plan de medios', body: plan.error.message });
  };
  // What is reviewed is what is stored: the last keys go first.
  const openReview = async () => {
    await session.flush();
    navigate({ screen: 'review', kind: 'strategy', documentId: strategyId, dossierId });
  };
  return (
    <DocumentHeader
      session={session}
      readOnly={!mayEdit}
      title={row?.title.trim() || 'Estrategia de comunicación'}
      meta={`${reviewStateName(state, 'strategy')} · Ejercicio ${row?.fiscalYear} · ${
        campaigns === 0 ? 'sin campañas' : campaigns === 1 ? '1 campaña' : `${campaigns} campañas`
      }`}
      onBack={() => navigate({ screen: 'dossier', dossierId })}
      onShowPane={onShowPane}
    >
      {mayEdit && <Button onClick={onGuided}>Modo guiado</Button>}
      <Button onClick={() => void openPlan()}>Plan de medios</Button>
      <Button onClick={() => void openReview()}>Revisión…</Button>
      <Flushed session={session}>
        <ExportMenu target={{ kind: 'strategy', strategyId }} formats={FORMATS} findings={findings} />
      </Flushed>
    </DocumentHeader>
  );
};
