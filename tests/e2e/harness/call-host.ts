import type { Page } from '@playwright/test';
import type { Result } from '#shared/domain/common/result.ts';
import type { Bridge, ChannelInput, ChannelName, ChannelOutput } from '#shared/ipc/contract.ts';
import { decodeFrame, encodeFrame, type TextCodec, WIRE_MIME } from '#shared/ipc/wire.ts';

/**
 * Asks the running application for something as its page would: for what a test needs to be there and doesn't test.
 * @throws Error with the application's own words where it says no
 */
export const callHost = async <C extends ChannelName>(
  page: Page,
  channel: C,
  input: ChannelInput<C>,
): Promise<ChannelOutput<C>> => {
  const result = (await ask(page, channel, input)) as Result<ChannelOutput<C>>;
  if (!result.ok) throw new Error(`${channel}: ${result.error.message}`);
  return result.value;
};

const ask = async (page: Page, channel: ChannelName, input: unknown): Promise<unknown> => {
  const { origin, protocol } = new URL(page.url());
  if (protocol !== 'http:') {
    return page.evaluate(
      async ([name, value]) => (window as unknown as { cauce: Bridge }).cauce.invoke(name, value as never),
      [channel, input] as const,
    );
  }
  const response = await page.request.post(`${origin}/call/${channel}`, {
    headers: { 'Content-Type': WIRE_MIME, Origin: origin },
    data: Buffer.from(encodeFrame(input, utf8)),
  });
  return decodeFrame(new Uint8Array(await response.body()), utf8);
};

const utf8: TextCodec = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
};
