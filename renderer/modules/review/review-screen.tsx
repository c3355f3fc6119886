import { Button } from '@fluentui/react-components';
import type { Navigate } from '#renderer/app/routes.ts';
import { Page } from '#renderer/ui/page.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { ReviewedKind } from '#shared/domain/review/review.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = {
  readonly kind: ReviewedKind;
  readonly documentId: string;
  readonly dossierId: string;
  readonly desk: Desk;
  readonly navigate: Navigate;
};

/** The review of a document: who sends it, returns it or authorises it. */
export const ReviewScreen = ({ dossierId, navigate }: Props) => (
  <Page help="review">
    <PageHeader
      title="Revisión y autorización"
      subtitle="Envío, observaciones y Vo.Bo. del documento."
      actions={<Button onClick={() => navigate({ screen: 'dossier', dossierId })}>Volver al expediente</Button>}
    />
  </Page>
);
