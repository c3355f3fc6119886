import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '#electron/hosts/cli/command-line.ts';
import { lookAtEvidence, readEvidence } from '#electron/hosts/cli/evidence-file.ts';
import type { ExecutionReport } from '#electron/hosts/cli/execution-report.ts';
import { sha256 } from '#electron/storage/blobs.ts';
import { cauceJson } from '#tests/cli/run-cauce.ts';
import { installed } from '#tests/documents/installed-tool.ts';
import { pageTexts } from '#tests/documents/pdf/pdf-inspection.ts';
import { SPENT } from '#tests/domain/plans/log-entry-specs.ts';
import { creation } from '#tests/handlers/dossier-desk.ts';
import { filledExecutionDesk } from '#tests/handlers/execution-desk.ts';
import { drawnScene } from '#tests/photographs/drawn-scene.ts';
import { jpegOf } from '#tests/photographs/jpeg-of.ts';
import { smallPdf } from '#tests/photographs/small-pdf.ts';
import { openTestApp } from '#tests/storage/test-app.ts';

let data: string;
let dossierId: string;
let bareDossierId: string;
let executionId: string;
let photo: string;

beforeAll(() => {
  data = mkdtempSync(path.join(tmpdir(), 'cauce-cli-'));
  photo = file('feria.jpg', jpegOf(drawnScene(31, 96, 64)));
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

const file = (name: string, bytes: Uint8Array): string => {
  const to = path.join(data, name);
  writeFileSync(to, bytes);
  return to;
};

/** In this process: what a process of its own adds, one command proves. */
const run = async (...words: readonly string[]) => {
  const told = { out: '', err: '' };
  const print = (text: string) => {
    told.out += text;
  };
  const note = (text: string) => {
    told.err += text;
  };
  return { code: await main(['--data', data, ...words], { print, note, ask: null }), ...told };
};
const add = (...words: readonly string[]) =>
  run('execution', 'add', dossierId, '--kind', 'talk', '--title', 'Plática en el mercado', ...words);
const report = async (...words: readonly string[]): Promise<ExecutionReport> => {
  const { code, out, err } = await run('--json', 'execution', 'report', dossierId, ...words);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as ExecutionReport;
};
const totalEntries = async () => {
  const { entries } = await report('--until', '12');
  return [entries.total + entries.leftOut.length, entries.evidence];
};

describe('the year of a dossier on the command line', () => {
  it('has a dossier with its log, its money and its indicators', async () => {
    const desk = await filledExecutionDesk(data);
    ({ dossierId, executionId } = desk);
    bareDossierId = (await desk.app.ask('dossier.create', creation(desk, { fiscalYear: 2028 }))).dossierId;
    await desk.app.close();
  });

  it('tells planned and done, each indicator with its light, money by moment, and by name what was never done', async () => {
    const { code, out, err } = await run('execution', 'report', dossierId, '--until', 'Noviembre');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const words of [
      'Ejecución 2026 · Programa Lluvia en Casa, ejercicio 2026, hasta noviembre',
      'Entradas: 22 (reunión 2, plática 4, impreso 3, radio 3, trabajo de campo 4, evento 3, internet 1, televisión 1, otra acción 1). Evidencias: 26',
      'Actividad 11, Cuadernillo de cuatro clases para docentes: se planearon 1,600 (cuadernillo). La imprenta entregó',
      'Actividad 17, Jornada con intérprete de lengua de señas: se planearon 9 (jornada). Sin explicación.',
      'Renglón 15, Anuncios del Valle: se planearon 3 (inserciones). El permiso',
      '22  4          3                                 75 %      sesión       Capacitación de promotoras',
      'sin medir: septiembre',
      '$348,000.00   $261,000.00  $261,000.00  $87,000.00   3611     Contrato ficticio DC-014, Spots y cápsulas de radio',
      '[corregir] Entrada 20, Capacitación de promotoras del 21 de octubre de 2026: No tiene evidencia.',
    ]) {
      expect(out.replace(/ {2,}/g, '  ')).toContain(words.replace(/ {2,}/g, '  '));
    }
    const told = await report('--until', '11');
    expect(told.indicators.map(({ light }) => light)).toEqual([
      ...['green', 'yellow', 'red', 'green', 'yellow', 'green', 'red', 'green'],
    ]);
    expect(told.neverDone.map(({ number }) => number)).toEqual(
      expect.arrayContaining([11, 14, 15, 17, 18, 20, 21, 24]),
    );
    const spent = (moment: 'accrued' | 'paid') =>
      SPENT.reduce((sum, [, , moments, , amount]) => (moments.includes(moment) ? sum + amount : sum), 0);
    expect(told.money.total.accrued).toEqual({ amount: '599001.00', centavos: spent('accrued') });
    expect(told.money.total.paid.centavos).toBe(spent('paid'));
    // In April nothing of June is there.
    const april = await report('--until', '4');
    expect(april.money.commitments).toHaveLength(1);
    expect([april.entries.total, april.money.total.accrued.amount]).toEqual([9, '87000.00']);
    expect(await run('execution', 'report', dossierId, '--until', 'nunca')).toMatchObject({ code: 2 });
    expect((await run('execution', 'report', bareDossierId)).err).toContain('todavía no tiene bitácora');
  });

  it('exports the progress report up to the month that is named, and nothing for a month or a log that there isn’t', async () => {
    const to = path.join(data, 'avance.pdf');
    const exported = await run('export', 'progress', dossierId, '--until', 'marzo', '--format', 'pdf', '--out', to);
    expect(exported).toMatchObject({ code: 0 });
    const paper = readFileSync(to);
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    if (installed('pdftotext')) {
      const text = pageTexts(paper).join('\n');
      expect(text).toContain('Avance al 31 de marzo de 2026');
      expect(text).toContain('Entrada 6, Visitas casa por casa, primera vuelta.');
      expect(text).not.toContain('Entrada 11,');
    }
    const asked = ['--format', 'docx', '--out', path.join(data, 'otro.docx')] as const;
    expect(await run('export', 'progress', dossierId, '--until', '13', ...asked)).toMatchObject({ code: 2 });
    expect((await run('export', 'progress', bareDossierId, ...asked)).err).toContain('todavía no tiene bitácora');
    expect(existsSync(path.join(data, 'otro.docx'))).toBe(false);
  });

  it('registers what was done with its files, in a process of its own, and kept once', async () => {
    const paper = file('lista.pdf', smallPdf('Lista ficticia'));
    const before = await totalEntries();
    const added = await cauceJson<{ readonly id: string; readonly evidence: readonly Record<string, unknown>[] }>(
      ...([
        data,
        'execution',
        'add',
        dossierId,
        '--kind',
        'event',
        '--date',
        '2026-11-14',
        '--title',
        'Cierre',
      ] as const),
      ...[
        '--place',
        'Plaza',
        '--people',
        '240',
        '--estimated',
        'Conteo en la entrada',
        '--activity',
        'Feria de la lluvia',
      ],
      ...['--quantity', '1', '--line', '28', '--insertions', '1', '--evidence', photo, '--evidence', paper],
    );
    expect(added.evidence).toMatchObject([
      { name: 'feria.jpg', mime: 'image/jpeg', sha256: sha256(jpegOf(drawnScene(31, 96, 64))) },
      { name: 'lista.pdf', mime: 'application/pdf', bytes: statSync(paper).size },
    ]);
    expect(await totalEntries()).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 2]);
    const fair = (await report('--until', '12')).activities.find(({ number }) => number === 25);
    expect(fair).toMatchObject({ doneToDate: 2, percent: 200 });
    const app = await openTestApp(data);
    const { content } = await app.ask('execution.open', { executionId });
    expect(content.entry.at(-1)).toMatchObject({
      ...{ id: added.id, kind: 'event', date: '2026-11-14', place: 'Plaza', people: '240', quantity: '1' },
      ...{ peopleBasis: 'estimated', peopleSource: 'Conteo en la entrada', insertions: '1' },
    });
    await app.close();
  });

  it('begins the log of a dossier that has none, and says of what was renamed', async () => {
    const odd = file('con.txt', new TextEncoder().encode('Nota ficticia'));
    const first = await run(
      ...[
        'execution',
        'add',
        bareDossierId,
        '--kind',
        'other',
        '--date',
        '2028-02-29',
        '--title',
        'Nota',
        '--evidence',
        odd,
      ],
    );
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('Registrado: Entrada 1, Nota del 29 de febrero de 2028');
    expect(first.out).toContain('Se guarda como «_con.txt», porque su nombre está reservado por Windows.');
  });

  it('refuses a day of another year, a file that can’t be, a name that nothing has: nothing of it is written', async () => {
    const before = await totalEntries();
    const huge = file('video.mp4', new Uint8Array());
    // Sparse: four GB that take no room, and would take minutes to read.
    truncateSync(huge, 4 * 1024 ** 3);
    const notPhoto = file('foto.png', smallPdf('No soy una foto'));
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [['--date', '2025-12-31'], /2025-12-31 no es del ejercicio 2026/],
      [['--evidence', photo, '--evidence', huge], /pesa 4\.0 GB y como evidencia caben 100 MB.*No se registró nada/],
      [['--evidence', notPhoto], /dice ser «\.png» y por dentro es un PDF/],
      [['--evidence', file('vacía.jpg', new Uint8Array())], /está vacío/],
      [['--evidence', file('programa.exe', jpegOf(drawnScene(1, 16, 16)))], /«\.exe» no se guardan/],
      [['--evidence', path.join(data, 'no-está.jpg')], /no está: no existe, o se movió/],
      [['--evidence', data], /no es un archivo/],
      [['--activity', 'Pláticas en la luna'], /no hay una actividad «Pláticas en la luna»: tiene 25/],
      [['--activity', 'visita'], /hay 2 como «visita»/],
      [['--line', '400'], /no hay un renglón «400»: tiene 32/],
    ];
    for (const [words, said] of cases) {
      const { code, err } = await add(...words);
      expect([words.join(' '), code]).toEqual([words.join(' '), 1]);
      expect(err).toMatch(said);
    }
    for (const [words, said] of [
      [['--people', 'muchas'], /«muchas» no es una cantidad para --people/],
      [['--estimated', 'A ojo'], /escriba también --people/],
      [['--date', 'ayer'], /no es una fecha/],
    ] as const) {
      expect(await add(...words)).toMatchObject({ code: 2, err: expect.stringMatching(said) });
    }
    expect(await run('execution', 'add', dossierId, '--kind', 'fiesta', '--title', 'x')).toMatchObject({ code: 2 });
    expect(await totalEntries()).toEqual(before);
    expect((await run('verify')).code).toBe(0);
  });
});

describe('a file that changes while it is copied', () => {
  const looked = async (name: string) => {
    const to = file(name, jpegOf(drawnScene(7, 160, 120)));
    return { to, found: await lookAtEvidence(to) };
  };

  it('is read whole where it stayed as it was', async () => {
    const { found } = await looked('igual.jpg');
    expect(await readEvidence(found)).toEqual(jpegOf(drawnScene(7, 160, 120)));
  });

  it.each<[string, (to: string) => void, RegExp]>([
    ['vanished', (to) => rmSync(to), /no está: no existe, o se movió mientras se copiaba/],
    ['shrank', (to) => truncateSync(to, 400), /cambió mientras se copiaba: tenía \d+ bytes y se leyeron 400\./],
    ['grew', (to) => appendFileSync(to, 'más'), /cambió mientras se copiaba/],
    ['became another one', (to) => writeFileSync(to, jpegOf(drawnScene(8, 160, 120))), /cambió mientras se copiaba/],
  ])('is refused where it %s', async (name, change, said) => {
    const { to, found } = await looked(`${name}.jpg`);
    change(to);
    await expect(readEvidence(found)).rejects.toThrow(said);
  });
});
