import type { z } from 'zod';
import type { DocumentService } from '#electron/documents/document-service.ts';
import type { ImportService } from '#electron/imports/import-service.ts';
import type { ClassifierCatalogues, PlanResources } from '#electron/resources.ts';
import type { StoreHandle } from '#electron/storage/store-handle.ts';
import type { Instant } from '#shared/domain/common/dates.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import type { SampleDossier } from '#shared/domain/dossier/sample-dossier.ts';
import type { SampleYear } from '#shared/domain/dossier/sample-year.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';
import type { ProgramRecord } from '#shared/domain/program-record/program-record.ts';
import type { RecordCatalogues, RecordDefinitions } from '#shared/domain/program-record/record-definitions.ts';
import type { AppEvent, ChannelName, ChannelOutput, Contract } from '#shared/ipc/contract.ts';
import type { SavedFile } from '#shared/ipc/document-channels.ts';

/** What a host lends to the handlers. Composed once per host; handlers receive it, nothing is global. */
export type AppContext = {
  readonly host: 'electron' | 'loopback' | 'cli';
  readonly appVersion: string;
  /** The open store; `replace` swaps it after a restore. */
  readonly store: StoreHandle;
  readonly now: () => Instant;
  readonly newId: IdSource;
  readonly profiles: readonly ProcedureProfile[];
  /** The fictitious sample, ids fresh at each call. */
  readonly sampleProcedure: () => ProcedureContent;
  /** The images that the sample names. */
  readonly sampleImages: () => readonly { readonly bytes: Uint8Array }[];
  /** The record of the fictitious programme, ids fresh at each call. */
  readonly sampleRecord: () => ProgramRecord;
  /** What the fictitious dossier is made of. */
  readonly sampleDossier: () => SampleDossier;
  /** What was done in its year, and the pictures that it names, by their file name. */
  readonly sampleYear: () => { readonly year: SampleYear; readonly pictures: ReadonlyMap<string, Uint8Array> };
  /** What a programme record asks, and the catalogues as shipped. */
  readonly recordResources: { readonly definitions: RecordDefinitions; readonly catalogues: RecordCatalogues };
  /** The harmonised base of every classifier, the help of its items and the boundaries between them. */
  readonly classifierCatalogues: ClassifierCatalogues;
  /** States, shipped guidelines and section profiles of annual programmes. */
  readonly planResources: PlanResources;
  readonly documents: DocumentService;
  /** Reads published documents in a thread of their own. */
  readonly imports: ImportService;
  /** Asks where to (desktop) or hands the bytes on (browser). */
  readonly saveFile: (name: string, mime: string, bytes: Uint8Array) => Promise<SavedFile>;
  readonly emit: (event: AppEvent) => void;
};

/** A handler gets parsed input and returns the output, or throws DomainError; the router makes the Result. */
export type Handler<C extends ChannelName> = (
  input: z.output<Contract[C]['input']>,
) => Promise<ChannelOutput<C>> | ChannelOutput<C>;

export type Handlers<C extends ChannelName = ChannelName> = { readonly [K in C]: Handler<K> };
