import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';

/** Ayuda */
export const HelpPanel = (_props: {
  readonly topic: string;
  readonly profiles: readonly ProcedureProfile[];
  readonly onClose: () => void;
  readonly onOpenAll: (topic: string) => void;
}) => <PageHeader title="Ayuda" />;
