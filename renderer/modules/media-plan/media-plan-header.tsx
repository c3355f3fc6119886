import { Button } from '@fluentui/react-components';
import { ExportMenu } from '#renderer/documents/export-menu.tsx';
import { DocumentHeader, Flushed } from '#renderer/editing/document-header.tsx';
import type { PaneKind } from '#renderer/editing/pane-layout.ts';
import { useContent, useFindings, useMediaPlan } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { PlanTotal } from '#renderer/modules/media-plan/plan-total.tsx';
import { useOpenStrategy } from '#renderer/modules/media-plan/use-open-strategy.ts';
import { orderedOutlets } from '#shared/domain/media/insertion-orders.ts';
import type { ExportFormat } from '#shared/ipc/document-channels.ts';

const FORMATS: readonly ExportFormat[] = ['docx', 'pdf', 'xlsx'];
const ORDER_FORMATS: readonly ExportFormat[] = ['docx', 'pdf'];

type Props = { readonly onShowPane: (kind: PaneKind) => void; readonly onGuided: () => void };

/** What is open, of which year, what it costs, and what can be done with the whole of it. */
export const MediaPlanHeader = ({ onShowPane, onGuided }: Props) => {
  const { mediaPlanId, dossierId, session, costs, readOnly, navigate } = useMediaPlan();
  const row = useContent((content) => content.mediaPlan[0]);
  const findings = useFindings();
  const toStrategy = useOpenStrategy();
  const orders = () => {
    const { content, about } = session.getState();
    return orderedOutlets(content, costs.get(), about.catalogue).map((outlet) => ({
      name: outlet,
      target: { kind: 'insertion-order', mediaPlanId, outlet } as const,
    }));
  };
  return (
    <DocumentHeader
      session={session}
      readOnly={readOnly}
      title={row?.title.trim() || 'Plan de medios sin título'}
      meta={
        <>
          Plan de medios · Ejercicio {row?.fiscalYear} · <PlanTotal />
        </>
      }
      onBack={() => navigate({ screen: 'dossier', dossierId })}
      onShowPane={onShowPane}
    >
      {!readOnly && <Button onClick={onGuided}>Modo guiado</Button>}
      <Button onClick={() => void toStrategy()}>Estrategia</Button>
      <Button
        onClick={() =>
          void session
            .flush()
            .then(() => navigate({ screen: 'review', kind: 'media-plan', documentId: mediaPlanId, dossierId }))
        }
      >
        Revisión…
      </Button>
      <Flushed session={session}>
        <ExportMenu
          target={{ kind: 'media-plan', mediaPlanId }}
          formats={FORMATS}
          findings={findings}
          also={{
            name: 'Órdenes de inserción',
            target: { kind: 'insertion-order', mediaPlanId, outlet: null },
            formats: ORDER_FORMATS,
            parts: orders,
          }}
        />
      </Flushed>
    </DocumentHeader>
  );
};
