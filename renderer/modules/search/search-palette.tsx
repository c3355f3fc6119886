import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { SearchHit } from '#shared/ipc/store-channels.ts';

/** Buscar */
export const SearchPalette = (_props: { readonly onClose: () => void; readonly onOpen: (hit: SearchHit) => void }) => (
  <PageHeader title="Buscar" />
);
