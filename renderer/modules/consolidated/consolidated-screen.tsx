import { Button } from '@fluentui/react-components';
import type { Navigate } from '#renderer/app/routes.ts';
import { Page } from '#renderer/ui/page.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = {
  readonly fiscalYear?: number | undefined;
  readonly desk: Desk;
  readonly navigate: Navigate;
};

/** The year's dossiers together. */
export const ConsolidatedScreen = ({ navigate }: Props) => (
  <Page help="consolidated">
    <PageHeader
      title="Consolidado"
      subtitle="Los expedientes del ejercicio, juntos."
      actions={<Button onClick={() => navigate({ screen: 'dossiers' })}>Volver a Expedientes</Button>}
    />
  </Page>
);
