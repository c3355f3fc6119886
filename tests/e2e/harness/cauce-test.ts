import { test as base, expect } from '@playwright/test';
import { type CauceApp, type HostKind, type Installation, openInstallation } from '#tests/e2e/harness/installation.ts';

export type { CauceApp } from '#tests/e2e/harness/installation.ts';
export { expect };

export type HostOption = { readonly host: HostKind };

/**
 * Every test gets the built application on a data folder of its own and a page that shows it. An error on the page's
 * console, an uncaught exception or a violation of the Content-Security-Policy fails the test.
 */
export const test = base.extend<HostOption & { readonly running: Installation; readonly cauce: CauceApp }>({
  host: ['loopback', { option: true }],
  running: async ({ host, context }, use) => {
    const problems: string[] = [];
    const started = await openInstallation(host, () => context.newPage(), problems);
    await use(started);
    await started.close();
    expect(problems, 'errors on the page').toEqual([]);
  },
  page: async ({ running }, use) => use(running.page),
  cauce: async ({ running }, use) => use(running.cauce),
});
