import type { AppContext } from '#electron/handlers/app-context.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/ipc/contract.ts';

/** Asks a handler within the transaction of the sample. */
export type SampleAsk = <C extends ChannelName>(channel: C, input: ChannelInput<C>) => ChannelOutput<C>;

/** What the parts of the sample's year are written with. */
export type SampleWriting = ReturnType<AppContext['sampleYear']> & {
  readonly context: AppContext;
  readonly ask: SampleAsk;
  readonly dossierId: string;
};
