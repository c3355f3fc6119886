import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { createProcedureFromContent } from '#electron/handlers/create-procedure.ts';
import { composeApp } from '#electron/hosts/compose-app.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import { emptyInstitution } from '#shared/domain/institution/institution.ts';
import { emptyProcedure } from '#shared/domain/procedure/procedure.ts';
import { type Bench, median } from '#tests/benchmarks/bench.ts';
import { browserLaunch, unpackChromium } from '#tests/e2e/harness/chromium.ts';
import { outFolder, startLoopbackApp } from '#tests/e2e/harness/loopback-app.ts';
import { longProcedure } from '#tests/flowchart/procedures.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ROUNDS = 7;
const TITLE = 'Procedimiento de trescientas actividades';

/** Typing in a table of 300 activities with drawing and findings beside it, in the built application. */
export const bench: Bench = async () => {
  if (!existsSync(path.join(outFolder, 'renderer', 'index.html'))) {
    execFileSync(process.execPath, [path.join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'], {
      cwd: ROOT,
    });
  }
  await unpackChromium();
  const folder = mkdtempSync(path.join(tmpdir(), 'cauce-editor-'));
  await prepareDesk(folder);
  const app = await startLoopbackApp(folder);
  const launch = browserLaunch();
  const browser = await chromium.launch({ ...launch, args: [...launch.args], env: { ...launch.env } });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'es-MX' });
    await page.goto(app.address);
    await openEditor(page);
    const rounds: Round[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) rounds.push(await typeOnce(browser, page, 20 + round * 35));
    // The first round compiles what the others run.
    const warm = rounds.slice(1);
    const row = { peer: null, peerName: '', unit: 'ms' } as const;
    const tell = (values: readonly number[]) =>
      `${ROUNDS} rondas de 40 teclas, la peor ${Math.max(...values).toFixed(0)} ms`;
    const longest = warm.map((round) => round.longestTask);
    const drawn = warm.map((round) => round.drawn);
    const found = warm.map((round) => round.found);
    return [
      {
        ...row,
        name: 'Editor, 300 actividades: tarea más larga al escribir',
        ours: median(longest),
        bound: { kind: 'absolute', value: 50 },
        note: tell(longest),
      },
      {
        ...row,
        name: 'Editor, 300 actividades: flujograma repintado tras la última tecla',
        ours: median(drawn),
        bound: { kind: 'absolute', value: 200 },
        note: tell(drawn),
      },
      {
        ...row,
        name: 'Editor, 300 actividades: hallazgos repintados tras la última tecla',
        ours: median(found),
        bound: { kind: 'absolute', value: 200 },
        note: tell(found),
      },
    ];
  } finally {
    await Promise.all([browser.close(), app.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Milliseconds: the longest task of the main thread while typing; from the last key to the frame that shows it. */
type Round = { readonly longestTask: number; readonly drawn: number; readonly found: number };

const prepareDesk = async (folder: string): Promise<void> => {
  const app = await composeApp({
    host: 'cli',
    root: ROOT,
    dataFolder: folder,
    saveFile: async () => ({ kind: 'cancelled' }),
  });
  const person = { officerName: 'Ana Ejemplo', postName: 'Jefatura', officeName: 'Planeación' };
  const seated = await app.router.call('desk.setUp', { person, institution: emptyInstitution, start: 'empty' });
  if (!seated.ok) throw new Error(seated.error.message);
  const versionId = uuidV7(Date.now(), randomBytes(10));
  const empty = emptyProcedure(versionId, 'ssj');
  const { post, activity, branch, activityDocument } = longProcedure(300, 8);
  createProcedureFromContent(
    app.context,
    {
      ...empty,
      cover: empty.cover.map((cover) => ({ ...cover, title: TITLE })),
      post,
      activity,
      branch,
      activityDocument,
    },
    { kind: 'import', label: 'Importar' },
  );
  await app.close();
};

const openEditor = async (page: Page): Promise<void> => {
  await page
    .getByRole('navigation', { name: 'Secciones de Cauce' })
    .getByRole('button', { name: 'Procedimientos' })
    .click();
  await page.getByText(TITLE).first().click();
  await page.locator('tr[data-activity]').nth(299).waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Abrir otro panel al lado' }).click();
  await page.getByRole('combobox', { name: 'Qué muestra este panel' }).last().selectOption('findings');
  await page.getByRole('region', { name: 'Hallazgos' }).waitFor();
};

/** Types 40 keys in one activity and takes its whole text away: the drawing and the findings both have to follow. */
const typeOnce = async (browser: Browser, page: Page, activity: number): Promise<Round> => {
  const field = page.getByRole('textbox', { name: `Descripción de la actividad ${activity}`, exact: true });
  await field.click();
  await page.keyboard.press('Control+Home');
  await page.waitForTimeout(700);
  await page.evaluate(watchPanes);
  await browser.startTracing(page, {
    categories: ['toplevel', 'disabled-by-default-devtools.timeline', 'devtools.timeline'],
  });
  await page.keyboard.type('Recibe con cuidado la carpeta y después... ', { delay: 70 });
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.waitForTimeout(900);
  const trace = await browser.stopTracing();
  const { drawn, found } = await page.evaluate(readPanes);
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(700);
  return { longestTask: longestTaskOf(trace), drawn, found };
};

type Watched = { last: number; drawn: number; found: number; stop: () => void };

/** Runs in the page: notes when each pane last showed something new. */
const watchPanes = (): void => {
  const state: Watched = { last: 0, drawn: 0, found: 0, stop: () => undefined };
  const note = (field: 'drawn' | 'found') => () => {
    requestAnimationFrame(() => {
      setTimeout(() => {
        state[field] = performance.now();
      }, 0);
    });
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Delete') state.last = event.timeStamp;
  };
  const options = { subtree: true, childList: true, characterData: true };
  const drawing = new MutationObserver(note('drawn'));
  const findings = new MutationObserver(note('found'));
  document.querySelectorAll('[data-pane="flow"] svg').forEach((svg) => {
    drawing.observe(svg, options);
  });
  const pane = document.querySelector('[data-pane="findings"]');
  if (pane) findings.observe(pane, options);
  window.addEventListener('keydown', key, true);
  state.stop = () => {
    drawing.disconnect();
    findings.disconnect();
    window.removeEventListener('keydown', key, true);
  };
  Object.assign(globalThis, { cauceWatched: state });
};

const readPanes = (): { readonly drawn: number; readonly found: number } => {
  const state = (globalThis as unknown as { readonly cauceWatched: Watched }).cauceWatched;
  state.stop();
  if (state.last === 0 || state.drawn < state.last || state.found < state.last) {
    throw new Error('a pane did not follow the last key');
  }
  return { drawn: state.drawn - state.last, found: state.found - state.last };
};

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly tid: number;
  readonly pid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
};

/** The longest task, in milliseconds, of a renderer's main thread that ran script. */
const longestTaskOf = (trace: Buffer): number => {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const threadOf = (event: TraceEvent) => `${event.pid} ${event.tid}`;
  const main = new Set(
    traceEvents.filter((event) => event.name === 'thread_name' && event.args?.name === 'CrRendererMain').map(threadOf),
  );
  const script = traceEvents.filter(
    (event) => (event.name === 'FunctionCall' || event.name === 'RunMicrotasks') && main.has(threadOf(event)),
  );
  const tasks = traceEvents.filter(
    (event) => event.dur !== undefined && /RunTask$/.test(event.name) && main.has(threadOf(event)),
  );
  const withScript = tasks.filter((task) =>
    script.some(
      (call) => threadOf(call) === threadOf(task) && call.ts >= task.ts && call.ts < task.ts + (task.dur ?? 0),
    ),
  );
  if (withScript.length === 0) throw new Error('the trace holds no task of the page');
  return Math.max(...withScript.map((task) => (task.dur ?? 0) / 1_000));
};
