import { Button } from '@fluentui/react-components';
import type { Navigate } from '#renderer/app/routes.ts';
import { Page } from '#renderer/ui/page.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = {
  readonly annualProgramId: string;
  readonly dossierId: string;
  readonly guided: boolean;
  readonly place?: FindingPlace | undefined;
  readonly desk: Desk;
  readonly navigate: Navigate;
};

/** The annual programme of a dossier. */
export const AnnualProgramScreen = ({ dossierId, navigate }: Props) => (
  <Page help="annual-program">
    <PageHeader
      title="Programa anual"
      subtitle="Objetivos, actividades, cronograma e indicadores del expediente."
      actions={<Button onClick={() => navigate({ screen: 'dossier', dossierId })}>Volver al expediente</Button>}
    />
  </Page>
);
