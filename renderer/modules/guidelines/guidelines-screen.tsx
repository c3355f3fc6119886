import { Button } from '@fluentui/react-components';
import type { Navigate } from '#renderer/app/routes.ts';
import { Page } from '#renderer/ui/page.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = {
  readonly desk: Desk;
  readonly navigate: Navigate;
};

/** The requirements that annual programmes answer. */
export const GuidelinesScreen = ({ navigate }: Props) => (
  <Page help="guidelines">
    <PageHeader
      title="Lineamientos"
      subtitle="Lo que los programas anuales tienen que cumplir."
      actions={<Button onClick={() => navigate({ screen: 'catalogues' })}>Volver a Catálogos</Button>}
    />
  </Page>
);
