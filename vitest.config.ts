import { defineConfig } from 'vitest/config';

/**
 * Three projects: `unit` needs nothing but Node; `storage` and `documents` touch real files and, where they are
 * installed, LibreOffice, poppler, qpdf and mutool. `npm run check` runs `unit`, `npm test` all of them.
 */
const base = { environment: 'node' as const, restoreMocks: true };

export default defineConfig({
  test: {
    // By itself the runner leaves one core to an editor: on a machine of two that is half the time.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...base,
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [
            'tests/storage/**',
            'tests/handlers/**',
            'tests/documents/**',
            'tests/e2e/**',
            'tests/hosts/**',
            'tests/cli/**',
            'tests/packaging/**',
          ],
          // Some start programs of their own, and the machine may be busy: a test that hangs still ends.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          ...base,
          name: 'storage',
          include: [
            'tests/storage/**/*.test.ts',
            'tests/handlers/**/*.test.ts',
            'tests/hosts/**/*.test.ts',
            'tests/cli/**/*.test.ts',
          ],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...base,
          name: 'documents',
          include: ['tests/documents/**/*.test.ts', 'tests/packaging/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
