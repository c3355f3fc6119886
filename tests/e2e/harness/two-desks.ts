import { test as base, expect } from '@playwright/test';
import type { HostOption } from '#tests/e2e/harness/cauce-test.ts';
import { type Installation, openInstallation } from '#tests/e2e/harness/installation.ts';

export { expect };

/** Two computers without a network between them: what one saves, a person carries to the other and chooses there. */
export type TwoDesks = { readonly first: Installation; readonly second: Installation };

/**
 * Two installations of the built application, each with a data folder, a host and a page of its own. An error on either
 * page fails the test.
 */
export const test = base.extend<HostOption & { readonly desks: TwoDesks }>({
  host: ['loopback', { option: true }],
  desks: async ({ host, context, browser }, use) => {
    const problems: string[] = [];
    // A browser keeps one cookie for all ports of this computer: each installation gets a profile of its own.
    const elsewhere = host === 'loopback' ? await browser.newContext() : null;
    const first = await openInstallation(host, () => context.newPage(), problems);
    const second = await openInstallation(host, () => (elsewhere ?? context).newPage(), problems);
    await use({ first, second });
    await first.close();
    await second.close();
    await elsewhere?.close();
    expect(problems, 'errors on the pages').toEqual([]);
  },
});
