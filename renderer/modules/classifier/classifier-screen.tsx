import type { Navigate } from '#renderer/app/routes.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import type { Desk } from '#shared/ipc/desk-channels.ts';

type Props = {
  readonly classifierId: string;
  readonly code?: string | undefined;
  readonly desk: Desk;
  readonly navigate: Navigate;
};

export const ClassifierScreen = (_props: Props) => <Loading />;
