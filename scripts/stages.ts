import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** What a stage counted. A tool that only says yes or no counts as one. */
export type Tally = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Names of what failed first and passed then: passed, and a defect to be hunted all the same. */
  readonly secondTry?: readonly string[];
};
export type Stage = { readonly name: string; readonly run: () => Promise<Tally> };

export const root = path.resolve(import.meta.dirname, '..');
const results = path.join(root, 'test-results');

/**
 * Runs the stages in order, all of them even after a failure, and prints what each counted. The last line is
 * `N passed, N failed, N skipped`, summed over all. Sets the exit code.
 */
export const runStages = async (stages: readonly Stage[]): Promise<void> => {
  mkdirSync(results, { recursive: true });
  const lines: string[] = [];
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const stage of stages) {
    const started = performance.now();
    console.log(`\n── ${stage.name} ──`);
    const tally = await stage.run();
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.skipped += tally.skipped;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    lines.push(`${tally.failed > 0 ? '✗' : '✓'} ${stage.name}: ${words(tally)} (${seconds} s)`);
    for (const name of tally.secondTry ?? []) lines.push(`  ! only at the second try: ${name}`);
  }
  console.log(`\n${lines.join('\n')}\n`);
  console.log(words(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
};

const words = ({ passed, failed, skipped }: Tally): string => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** A command that only succeeds or fails. */
export const command = (name: string, program: string, args: readonly string[]): Stage => ({
  name,
  run: async () =>
    (await run(program, args)) === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 },
});

/** Projects of the unit test runner, counted by its own report. */
export const vitest = (name: string, projects: readonly string[], environment: NodeJS.ProcessEnv = {}): Stage => ({
  name,
  run: async () => {
    const report = path.join(results, `${name.replaceAll(/\W+/g, '-')}.json`);
    rmSync(report, { force: true });
    const args = [
      'run',
      ...projects.flatMap((p) => ['--project', p]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ];
    const code = await run(tool('vitest'), args, environment);
    const counted = readReport(report, (json) => ({
      passed: json.numPassedTests ?? 0,
      failed: (json.numFailedTests ?? 0) + suitesWithoutTests(json),
      skipped: (json.numPendingTests ?? 0) + (json.numTodoTests ?? 0),
    }));
    return settle(counted, code);
  },
});

/** The browser specs, counted by their own report. */
export const playwright = (name: string): Stage => ({
  name,
  run: async () => {
    const report = path.join(results, 'e2e.json');
    rmSync(report, { force: true });
    const code = await run(tool('playwright'), ['test']);
    const counted = readReport(report, (json) => ({
      passed: (json.stats?.expected ?? 0) + (json.stats?.flaky ?? 0),
      failed: json.stats?.unexpected ?? 0,
      skipped: json.stats?.skipped ?? 0,
      secondTry: secondTries(json.suites ?? []),
    }));
    return settle(counted, code);
  },
});

type Report = {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly numPendingTests?: number;
  readonly numTodoTests?: number;
  readonly testResults?: readonly { readonly status?: string; readonly assertionResults?: readonly unknown[] }[];
  readonly suites?: readonly Suite[];
  readonly stats?: {
    readonly expected?: number;
    readonly unexpected?: number;
    readonly skipped?: number;
    readonly flaky?: number;
  };
};

type Suite = {
  readonly file?: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly { readonly title: string; readonly tests: readonly { readonly status: string }[] }[];
};

const secondTries = (suites: readonly Suite[]): readonly string[] =>
  suites.flatMap(({ file, suites: inner = [], specs = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ title }) => `${file}: ${title}`),
    ...secondTries(inner),
  ]);

/** A file that failed before its first test fails nothing by itself in the count of tests. */
const suitesWithoutTests = (json: Report): number =>
  (json.testResults ?? []).filter((suite) => suite.status === 'failed' && (suite.assertionResults ?? []).length === 0)
    .length;

const readReport = (file: string, count: (json: Report) => Tally): Tally | null =>
  existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8')) as Report) : null;

/** A runner that failed without naming a failed test, or ran nothing at all, has failed. */
const settle = (counted: Tally | null, code: number): Tally => {
  const tally = counted ?? { passed: 0, failed: 0, skipped: 0 };
  const ranNothing = tally.passed + tally.failed === 0;
  return tally.failed === 0 && (code !== 0 || ranNothing) ? { ...tally, failed: 1 } : tally;
};

/** A tool of the project, run by the Node that runs this script (no shell, so that Windows needs no .cmd). */
export const tool = (name: keyof typeof TOOLS): string => path.join(root, 'node_modules', TOOLS[name]);

const TOOLS = {
  biome: '@biomejs/biome/bin/biome',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
  knip: 'knip/bin/knip.js',
  'electron-vite': 'electron-vite/bin/electron-vite.js',
} as const;

/** Exit code of a script under this Node, its output passed on. Killed by a signal counts as 1. */
const run = (script: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
