import type { Navigate } from '#renderer/app/routes.ts';
import { Loading } from '#renderer/ui/loading.tsx';
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

export const AgreementsScreen = (_props: Props) => <Loading />;
