import type { Navigate } from '#renderer/app/routes.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { Desk } from '#shared/ipc/desk-channels.ts';

/** Importar */
export const ImportScreen = (_props: { readonly desk: Desk; readonly navigate: Navigate }) => (
  <PageHeader title="Importar" />
);
