import type { ReadSheet } from '#electron/imports/cells/read-best-sheet.ts';
import type { BaseCatalogue } from '#shared/domain/classifier/base-catalogue.ts';
import type { ClassifierContent } from '#shared/domain/classifier/classifier.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';
import type { RecordCatalogue, RecordDefinitions } from '#shared/domain/program-record/record-definitions.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';

/** What is asked about a published procedure. */
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

/** What is asked about a published programme record. */
export type RecordImportRequest = {
  readonly source: ImportSource;
  readonly definitions: RecordDefinitions;
  /** Shipped and the desk's own. */
  readonly catalogues: readonly RecordCatalogue[];
};

/** What is asked about a sheet of lines or amounts. */
export type BudgetSheetRequest = { readonly source: ImportSource };

/** The sheet with the columns that were wanted, as text; what they mean is the domain's to say (`importLines`). */
export type BudgetSheet = ReadSheet;

/** What is asked about a sheet of territories. */
export type TerritorySheetRequest = { readonly source: ImportSource };

/** What is asked about a sheet of media lines. */
export type MediaSheetRequest = { readonly source: ImportSource };

/** What is asked about a sheet of bodies and people. */
export type DirectorySheetRequest = { readonly source: ImportSource };

/** What is asked about a list of specific items. */
export type ClassifierListRequest = {
  readonly source: ImportSource;
  readonly content: ClassifierContent;
  readonly base: BaseCatalogue;
};

/** What the import worker is told to read. */
export type ImportJob =
  | { readonly kind: 'procedure'; readonly request: ImportRequest }
  | { readonly kind: 'program-record'; readonly request: RecordImportRequest }
  | { readonly kind: 'budget-sheet'; readonly request: BudgetSheetRequest }
  | { readonly kind: 'territory-sheet'; readonly request: TerritorySheetRequest }
  | { readonly kind: 'media-sheet'; readonly request: MediaSheetRequest }
  | { readonly kind: 'directory-sheet'; readonly request: DirectorySheetRequest }
  | { readonly kind: 'classifier-list'; readonly request: ClassifierListRequest };
