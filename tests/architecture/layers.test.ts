import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ImportGraph, importGraph, sourceFiles } from '#tests/architecture/import-graph.ts';
import { SOURCE_FOLDERS, violations } from '#tests/architecture/layers.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe('the layers of the project', () => {
  let graph: ImportGraph;
  beforeAll(async () => {
    graph = await importGraph(root, SOURCE_FOLDERS);
  }, 60_000);

  it('were looked at file by file: none was passed over', () => {
    expect(graph.files).toEqual(sourceFiles(root, SOURCE_FOLDERS));
    expect(graph.unresolved).toEqual([]);
  });
  it('import only what the table allows', () => expect(violations(graph.edges)).toEqual([]));
  it('have no cycles', () => expect(graph.cycles).toEqual([]));
});

describe('the guard notices what is planted', () => {
  const planted = path.join(root, 'tests/fixtures/architecture');
  let graph: ImportGraph;
  beforeAll(async () => {
    graph = await importGraph(planted, SOURCE_FOLDERS);
  }, 60_000);

  it('sees the planted files', () => expect(graph.files).toEqual(sourceFiles(planted, SOURCE_FOLDERS)));
  it('names every forbidden import', () => {
    expect([...violations(graph.edges)].sort()).toEqual([
      'electron/handlers/planted.ts may not use better-sqlite3',
      'renderer/modules/one/planted.ts reaches into the island renderer/modules/two/planted.ts',
      'renderer/modules/two/planted.ts may not import electron/handlers/planted.ts',
      'shared/domain/planted.ts may not use node:fs',
    ]);
  });
  it('finds the cycle', () => {
    expect(graph.cycles.map((edge) => edge.from).sort()).toEqual([
      'shared/domain/cycle.ts',
      'shared/domain/planted.ts',
    ]);
  });
});

describe('house rules that no tool of the project knows', () => {
  const files = sourceFiles(root, [...SOURCE_FOLDERS, 'scripts', 'tests']).filter(
    (file) => !file.startsWith('tests/fixtures/'),
  );
  const offenders = (test: (text: string, file: string) => boolean): readonly string[] =>
    files.filter((file) => test(readFileSync(path.join(root, file), 'utf8'), file));

  it('no file is over 500 lines', () =>
    expect(offenders((text, file) => !file.includes('font-widths') && text.split('\n').length > 501)).toEqual([]));
  it('no import climbs two folders', () => expect(offenders((text) => /from '\.\.\/\.\.\//.test(text))).toEqual([]));
  it('no barrel and no utils', () =>
    expect(files.filter((file) => /(?:^|\/)(?:index|utils?|helpers?)\.tsx?$/.test(file))).toEqual([]));
  it('files are kebab-case', () => expect(files.filter((file) => !/^[a-z0-9./-]+$/.test(file))).toEqual([]));
});
