import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { generateNKeysBetween } from 'fractional-indexing';
import { createProcedureFromContent } from '#electron/handlers/create-procedure.ts';
import { composeApp } from '#electron/hosts/compose-app.ts';
import { readContent } from '#electron/storage/repositories/procedure-repository.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { emptyProcedure, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { type Bench, type BenchRow, interleave } from '#tests/benchmarks/bench.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DOCUMENTS = 40;
const ROWS_EACH = 500;
const ROUNDS = 40;

/** One, two, three letters and whole words, rare and frequent, with accents and capitals; what nobody wrote. */
const QUERIES = [
  'd',
  'TV',
  'di',
  'RÁD',
  'COMUNICACIÓN',
  'helicóptero',
  'Campaña vacunación',
  'de la Dirección',
  'señal radio municipio',
  'xilografía',
];

const newId = () => uuidV7(Date.now(), randomBytes(10));

/**
 * Searching in everything, from the edge to the answer with places, excerpts and counts by kind, against FTS5 by hand
 * over the same 20,000 texts: the table that can answer the question (trigrams from three letters on, for less words with
 * prefix indexes), best rank first. And what searching costs after one row of a long document changed.
 */
export const bench: Bench = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cauce-bench-'));
  const app = await composeApp({
    host: 'cli',
    root: ROOT,
    dataFolder: path.join(folder, 'ours'),
    saveFile: async () => ({ kind: 'cancelled' }),
  });
  try {
    const contents = Array.from({ length: DOCUMENTS }, (_, index) => procedureOf(index));
    const versions = contents.map(
      (content) => createProcedureFromContent(app.context, content, { kind: 'import', label: 'Importar' }).versionId,
    );
    const peer = rawPeer(path.join(folder, 'peer.db'), contents);
    const ask = async (query: string) => {
      const result = await app.router.call('search.groups', { query, limit: 5 });
      if (!result.ok) throw new Error(result.error.message);
    };
    await ask('todo');
    const rows: BenchRow[] = [];
    for (const query of QUERIES) {
      const [ours = Number.NaN, raw = Number.NaN] = await interleave(ROUNDS, [
        () => ask(query),
        () => void peer.find(query),
      ]);
      rows.push({
        name: `Buscar «${query}» en 20,000 textos (${peer.find(query)} hallados a mano)`,
        ours,
        peer: raw,
        peerName: 'consulta FTS5 a mano, por rango, los 30 primeros',
        unit: 'ms',
        bound: { kind: 'ratio', value: 3 },
        note: 'con lugar, fragmento, título y cuenta por tipo',
      });
    }
    let count = 0;
    const type = async () => {
      count += 1;
      const versionId = versions[count % versions.length] ?? '';
      const id = readContent(app.context.store.read, versionId).activity[count % ROWS_EACH]?.id ?? '';
      const result = await app.router.call('procedure.edit', {
        versionId,
        label: 'Escribir la descripción',
        coalesce: null,
        changes: [{ op: 'update', entity: 'activity', id, field: 'description', value: `Turna el acuse ${count}` }],
      });
      if (!result.ok) throw new Error(result.error.message);
    };
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await type();
      const start = performance.now();
      await ask('acuse');
      times.push(performance.now() - start);
    }
    rows.push({
      name: 'Primera búsqueda tras cambiar un renglón de 500',
      ours: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN,
      peer: null,
      peerName: '',
      unit: 'ms',
      bound: { kind: 'none', value: 0 },
      note: 'vuelve a leer ese documento y pone al día solo lo que cambió',
    });
    peer.close();
    return rows;
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

const WORDS =
  'recibe revisa la solicitud y turna con sus anexos al área que corresponde Dirección General de Administración factura oficio programa anual comunicación social campaña difusión radio TV televisión dengue embarazo territorio municipio presupuesto partida informe evidencia lona volante perifoneo mensaje público objetivo población jóvenes mujeres adultos mayores clínica hospital jornada vacunación señal canción razón'.split(
    ' ',
  );

/** The same texts at each run: a generator of its own, seeded. */
let seed = 7;
const below = (n: number): number => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return (seed >>> 9) % n;
};

const textOf = (index: number): string => {
  const words = Array.from({ length: 8 + below(20) }, () =>
    below(4) === 0
      ? `p${below(3_000).toString(36)}${(WORDS[below(WORDS.length)] ?? '').slice(0, 4)}`
      : (WORDS[below(WORDS.length)] ?? ''),
  );
  if (index % 2_000 === 7) words.push('helicóptero');
  return words.join(' ');
};

const procedureOf = (number: number): ProcedureContent => {
  const empty = emptyProcedure(newId(), 'ssj');
  return {
    ...empty,
    cover: empty.cover.map((row) => ({ ...row, title: `Procedimiento ${number + 1}` })),
    activity: generateNKeysBetween(null, null, ROWS_EACH).map((rank, index) => ({
      id: newId(),
      rank,
      postId: null,
      description: textOf(number * ROWS_EACH + index),
      question: '',
      predefinedProcedure: '',
      workspace: null,
      nextKind: 'next',
      targetId: null,
    })),
  };
};

/** What one would write by hand: the texts in FTS5, the best thirty with what they say. */
const rawPeer = (file: string, contents: readonly ProcedureContent[]) => {
  const sqlite = new Database(file);
  sqlite.pragma('locking_mode = EXCLUSIVE');
  sqlite.pragma('journal_mode = WAL');
  sqlite.exec(`
    CREATE VIRTUAL TABLE inside USING fts5(text, tokenize='trigram');
    CREATE VIRTUAL TABLE word USING fts5(text, tokenize='ascii', prefix='1 2');
  `);
  sqlite.transaction(() => {
    const inside = sqlite.prepare('INSERT INTO inside (text) VALUES (?)');
    const word = sqlite.prepare('INSERT INTO word (text) VALUES (?)');
    for (const { description } of contents.flatMap(({ activity }) => activity)) {
      inside.run(foldText(description));
      word.run(foldText(description));
    }
  })();
  const byWord = sqlite.prepare(`${SELECT} FROM word WHERE word MATCH ? ${BEST}`);
  const statements = new Map<string, Database.Statement>();
  return {
    find: (query: string): number => {
      const words = foldText(query).split(' ');
      const long = words.filter((one) => one.length >= 3).map((one) => `"${one}"`);
      if (long.length === 0) return byWord.all(words.map((one) => `"${one}" *`).join(' AND ')).length;
      const short = words.filter((one) => one.length < 3);
      const like = short.map(() => "AND text LIKE '%' || ? || '%'").join(' ');
      const statement =
        statements.get(like) ?? sqlite.prepare(`${SELECT} FROM inside WHERE inside MATCH ? ${like} ${BEST}`);
      statements.set(like, statement);
      return statement.all(long.join(' AND '), ...short).length;
    },
    close: () => sqlite.close(),
  };
};

const SELECT = 'SELECT rowid, text';
const BEST = 'ORDER BY rank LIMIT 30';
