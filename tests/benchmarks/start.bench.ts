import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { type Bench, interleave } from '#tests/benchmarks/bench.ts';
import { browserLaunch, unpackChromium } from '#tests/e2e/harness/chromium.ts';
import { outFolder, startLoopbackApp } from '#tests/e2e/harness/loopback-app.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ROUNDS = 9;

/**
 * From launching host and browser to the first control that can be used, on a desk that has its sample; against the
 * same host, store and browser with a page that holds nothing but a button.
 */
export const bench: Bench = async () => {
  if (!existsSync(path.join(outFolder, 'renderer', 'index.html'))) {
    execFileSync(process.execPath, [path.join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'], {
      cwd: ROOT,
    });
  }
  await unpackChromium();
  const folder = mkdtempSync(path.join(tmpdir(), 'cauce-start-'));
  const desk = path.join(folder, 'desk');
  execFileSync(process.execPath, [path.join(ROOT, 'electron/hosts/cli/main.ts'), '--data', desk, 'sample']);
  const empty = path.join(folder, 'empty');
  mkdirSync(path.join(empty, 'renderer'), { recursive: true });
  writeFileSync(
    path.join(empty, 'renderer', 'index.html'),
    '<!doctype html><title>Cauce</title><button>Abrir</button>',
  );
  const start = async (served: string) => {
    const data = mkdtempSync(path.join(folder, 'data-'));
    cpSync(desk, data, { recursive: true });
    return () => firstControl(data, served);
  };
  // Copies are made before the clock runs; each start has a folder of its own, as nothing else would be the first.
  const starts = await Promise.all(
    Array.from({ length: 2 * ROUNDS + 2 }, (_, i) => start(i % 2 === 0 ? outFolder : empty)),
  );
  const next = async () => starts.shift()?.();
  await next();
  await next();
  const [ours = Number.NaN, peer = Number.NaN] = await interleave(
    ROUNDS,
    [next, next].map((one) => async () => void (await one())),
  );
  rmSync(folder, { recursive: true, force: true });
  return [
    {
      name: 'start to the first enabled control',
      ours,
      peer,
      peerName: 'an empty page in the same host',
      unit: 'ms',
      bound: { kind: 'ratio', value: 1.5 },
      note: `loopback host and Chromium launched each time, ${ROUNDS} interleaved rounds`,
    },
  ];
};

const firstControl = async (data: string, served: string): Promise<void> => {
  const launch = browserLaunch();
  const [app, browser] = await Promise.all([
    startLoopbackApp(data, served),
    chromium.launch({ ...launch, args: [...launch.args], env: { ...launch.env } }),
  ]);
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(app.address);
    await page.locator('button:enabled, input:enabled').first().waitFor();
  } finally {
    await Promise.all([browser.close(), app.stop()]);
  }
};
