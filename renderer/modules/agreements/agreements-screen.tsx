import type { Navigate } from '#renderer/app/routes.ts';
import { openAgreements } from '#renderer/modules/agreements/agreements-session.ts';
import { AgreementsWorkspace } from '#renderer/modules/agreements/agreements-workspace.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { useLoaded } from '#renderer/ui/use-loaded.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = {
  readonly agreementsId: string;
  readonly dossierId: string;
  readonly guided: boolean;
  readonly place: FindingPlace | undefined;
  readonly desk: Desk;
  readonly navigate: Navigate;
};

/** The agreements and contracts of a dossier: with whom, what each gives, how they stand and what came of them. */
export const AgreementsScreen = (props: Props) => {
  const { agreementsId } = props;
  const { loaded, reload } = useLoaded(agreementsId, () => openAgreements(agreementsId));
  if (loaded.state === 'loading') return <Loading label="Abriendo los convenios…" />;
  if (loaded.state === 'failed') {
    return (
      <Page help="convenios">
        <ErrorNotice
          title="No se pudieron abrir los convenios"
          failure={loaded.failure}
          onRetry={() => void reload()}
        />
      </Page>
    );
  }
  return <AgreementsWorkspace key={agreementsId} {...props} opened={loaded.value} />;
};
