import { Button } from '@fluentui/react-components';
import type { Navigate } from '#renderer/app/routes.ts';
import { Page } from '#renderer/ui/page.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = {
  readonly diagnosisId: string;
  readonly dossierId: string;
  readonly guided: boolean;
  readonly place?: FindingPlace | undefined;
  readonly desk: Desk;
  readonly navigate: Navigate;
};

/** The diagnosis of a dossier. */
export const DiagnosisScreen = ({ dossierId, navigate }: Props) => (
  <Page help="diagnosis">
    <PageHeader
      title="Diagnóstico"
      subtitle="Territorios, poblaciones, segmentos, FODA y árboles del expediente."
      actions={<Button onClick={() => navigate({ screen: 'dossier', dossierId })}>Volver al expediente</Button>}
    />
  </Page>
);
