import '#shared/ipc/zod-without-eval.ts';
import { z } from 'zod';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';
import type { Result } from '#shared/domain/common/result.ts';
import { agreementChannels } from '#shared/ipc/agreement-channels.ts';
import { annualProgramChannels } from '#shared/ipc/annual-program-channels.ts';
import { budgetChannels } from '#shared/ipc/budget-channels.ts';
import { bulletinChannels } from '#shared/ipc/bulletin-channels.ts';
import { classifierChannels } from '#shared/ipc/classifier-channels.ts';
import { closingChannels } from '#shared/ipc/closing-channels.ts';
import { consolidatedChannels } from '#shared/ipc/consolidated-channels.ts';
import { deskChannels } from '#shared/ipc/desk-channels.ts';
import { diagnosisChannels } from '#shared/ipc/diagnosis-channels.ts';
import { documentChannels } from '#shared/ipc/document-channels.ts';
import { dossierChannels } from '#shared/ipc/dossier-channels.ts';
import { executionChannels } from '#shared/ipc/execution-channels.ts';
import { guideChannels } from '#shared/ipc/guide-channels.ts';
import { importChannels } from '#shared/ipc/import-channels.ts';
import { manualChannels } from '#shared/ipc/manual-channels.ts';
import { mediaPlanChannels } from '#shared/ipc/media-plan-channels.ts';
import { packageChannels } from '#shared/ipc/package-channels.ts';
import { partnerChannels } from '#shared/ipc/partner-channels.ts';
import { procedureChannels } from '#shared/ipc/procedure-channels.ts';
import { programChannels } from '#shared/ipc/program-channels.ts';
import { reviewChannels } from '#shared/ipc/review-channels.ts';
import { searchChannels } from '#shared/ipc/search-channels.ts';
import { storeChannels } from '#shared/ipc/store-channels.ts';
import { strategyChannels } from '#shared/ipc/strategy-channels.ts';

/** Every channel of the application, joined once. Hosts route these names and no other. */
export const contract = {
  ...deskChannels,
  ...procedureChannels,
  ...manualChannels,
  ...programChannels,
  ...classifierChannels,
  ...budgetChannels,
  ...dossierChannels,
  ...closingChannels,
  ...diagnosisChannels,
  ...annualProgramChannels,
  ...strategyChannels,
  ...mediaPlanChannels,
  ...partnerChannels,
  ...agreementChannels,
  ...executionChannels,
  ...bulletinChannels,
  ...reviewChannels,
  ...packageChannels,
  ...consolidatedChannels,
  ...guideChannels,
  ...importChannels,
  ...documentChannels,
  ...storeChannels,
  ...searchChannels,
} as const;

export type Contract = typeof contract;
export type ChannelName = keyof Contract;
export type ChannelInput<C extends ChannelName> = Frozen<z.input<Contract[C]['input']>>;
export type ChannelOutput<C extends ChannelName> = Frozen<z.output<Contract[C]['output']>>;

/** What the main side says without being asked. */
export const appEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('job-progress'), jobId: id, fraction: z.number().min(0).max(1), step: z.string() }),
  /** The whole store was replaced (restore, move): every screen starts again. */
  z.object({ kind: z.literal('store-replaced') }),
]);
export type AppEvent = z.infer<typeof appEvent>;

/** What the renderer gets, in every host: `window.cauce` in Electron, fetch and server-sent events on loopback. */
export type Bridge = {
  readonly invoke: <C extends ChannelName>(channel: C, input: ChannelInput<C>) => Promise<Result<ChannelOutput<C>>>;
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void;
};
