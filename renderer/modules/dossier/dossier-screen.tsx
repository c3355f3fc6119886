import type { Navigate } from '#renderer/app/routes.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = {
  readonly dossierId: string;
  readonly activityId?: string | undefined;
  readonly desk: Desk;
  readonly navigate: Navigate;
};

export const DossierScreen = (_props: Props) => <Loading />;
