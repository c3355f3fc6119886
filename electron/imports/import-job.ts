import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';

/** What the import worker is asked. */
export type ImportRequest = {
  readonly source: ImportSource;
  readonly profileId: string | null;
  readonly profiles: readonly ProcedureProfile[];
};

/** What was understood; images are the bytes behind the annexes' hashes. */
export type ImportedProcedure = {
  readonly content: ProcedureContent;
  readonly unplaced: readonly string[];
  readonly notes: readonly string[];
  readonly ownFile: { readonly edited: boolean } | null;
  readonly images: readonly { readonly sha: string; readonly bytes: Uint8Array }[];
};
