import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { Desk } from '#shared/ipc/desk-channels.ts';

/** Configuración */
export const SettingsScreen = (_props: { readonly desk: Desk; readonly onDeskChanged: (desk: Desk) => void }) => (
  <PageHeader title="Configuración" />
);
