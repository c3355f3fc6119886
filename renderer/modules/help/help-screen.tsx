import type { Navigate } from '#renderer/app/routes.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';

/** Ayuda */
export const HelpScreen = (_props: {
  readonly topic: string | undefined;
  readonly profiles: readonly ProcedureProfile[];
  readonly navigate: Navigate;
}) => <PageHeader title="Ayuda" />;
