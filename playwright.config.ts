import { defineConfig } from '@playwright/test';
import { electronIsRequired, electronRuntime } from '#scripts/electron-runtime.ts';
import type { HostOption } from '#tests/e2e/harness/cauce-test.ts';
import { browserLaunch } from '#tests/e2e/harness/chromium.ts';

const launch = browserLaunch();
const runtime = electronRuntime();

if (!runtime && electronIsRequired()) {
  throw new Error('REQUIRE_ELECTRON=1, but the Electron runtime is not installed: run «npx install-electron».');
}

/** One suite, two hosts. `electron` exists only where its runtime does; global setup says which ones run. */
export default defineConfig<HostOption>({
  testDir: 'tests/e2e/specs',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/harness/global-setup.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  // On a loaded machine of others a spec gets a second try; whoever needs it is named at the end (`scripts/stages.ts`).
  retries: process.env.CI ? 1 : 0,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'es-MX',
    timezoneId: 'America/Mexico_City',
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    // A recording takes a fifth of the time: where a spec gets a second try, only that one is recorded.
    trace: process.env.CI ? 'on-first-retry' : 'retain-on-failure',
    // What isn't there after this long won't come: without it a missing button waits for the whole spec's time.
    actionTimeout: 30_000,
  },
  projects: [
    {
      name: 'loopback',
      use: {
        host: 'loopback',
        browserName: 'chromium',
        ...(launch.channel ? { channel: launch.channel } : {}),
        launchOptions: {
          args: [...launch.args],
          env: { ...launch.env },
          ...(launch.executablePath ? { executablePath: launch.executablePath } : {}),
        },
      },
    },
    ...(runtime ? [{ name: 'electron', use: { host: 'electron' as const } }] : []),
  ],
});
