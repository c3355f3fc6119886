import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';

/** Bienvenida */
export const FirstStart = (_props: {
  readonly profiles: readonly ProcedureProfile[];
  readonly onDone: (desk: Desk) => void;
}) => <PageHeader title="Bienvenida" />;
