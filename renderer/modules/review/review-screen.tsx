import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { ReviewWorkspace } from '#renderer/modules/review/review-workspace.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import { ok } from '#shared/domain/common/result.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = {
  readonly kind: ReviewedKind;
  readonly documentId: string;
  readonly dossierId: string;
  readonly place?: FindingPlace | undefined;
  readonly desk: Desk;
  readonly navigate: Navigate;
};

/** The course of one document through its Vo.Bo.: who sends it, returns it, answers it or authorises it. */
export const ReviewScreen = ({ kind, documentId, dossierId, place, desk, navigate }: Props) => {
  const { loaded, reload } = useLoaded(`review ${documentId}`, async () => {
    const [opened, reading, dossier, held] = await Promise.all([
      call('review.open', { kind, documentId }),
      call('review.read', { kind, documentId }),
      call('dossier.open', { dossierId }),
      call('package.standing', { kind, documentId }),
    ]);
    if (!opened.ok) return opened;
    if (!reading.ok) return reading;
    if (!dossier.ok) return dossier;
    if (!held.ok) return held;
    return ok({
      opened: opened.value,
      reading: reading.value,
      dossier: dossier.value.summary,
      deliveries: held.value.deliveries,
    });
  });
  if (loaded.state === 'loading') return <Loading label="Abriendo la revisión…" />;
  if (loaded.state === 'failed') {
    return (
      <Page help="review">
        <ErrorNotice title="No se pudo abrir la revisión" failure={loaded.failure} onRetry={() => void reload()} />
      </Page>
    );
  }
  return (
    <ReviewWorkspace
      kind={kind}
      documentId={documentId}
      dossierId={dossierId}
      place={place}
      desk={desk}
      navigate={navigate}
      {...loaded.value}
    />
  );
};
