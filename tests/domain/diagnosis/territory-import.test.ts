import { describe, expect, test } from 'vitest';
import { readCells } from '#shared/domain/common/cells.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import { outlineOf } from '#shared/domain/common/outline.ts';
import { type DiagnosisContent, diagnosisContent, emptyDiagnosis } from '#shared/domain/diagnosis/diagnosis.ts';
import { deletableStates, setStates } from '#shared/domain/diagnosis/territory-edits.ts';
import { importTerritories } from '#shared/domain/diagnosis/territory-import.ts';
import { checkTerritories } from '#shared/domain/diagnosis/territory-rules.ts';

const STATES = [
  { code: '06', name: 'Colima' },
  { code: '09', name: 'Ciudad de México' },
  { code: '14', name: 'Jalisco' },
  { code: '15', name: 'Estado de México' },
  { code: '30', name: 'Veracruz' },
];

let made = 0;
const newId = () => {
  made += 1;
  return uuidV7(1_700_000_000_000 + made, new Uint8Array(10).fill(made % 256));
};

const blank = (): DiagnosisContent =>
  emptyDiagnosis({ id: newId(), dossierId: newId(), title: 'Ficticio', fiscalYear: 2026, context: [], method: [] });

const read = (content: DiagnosisContent, text: string) =>
  importTerritories(content, readCells(text).rows, STATES, newId);

/** Imports what must work and gives the places as an outline. */
const imported = (text: string, before = blank()): { content: DiagnosisContent; outline: readonly string[] } => {
  const result = read(before, text);
  if (!result.ok) throw new Error(result.error.message);
  const content = applyChanges(before, result.value.changes);
  expect(diagnosisContent.safeParse(content).success).toBe(true);
  expect(checkTerritories(content)).toEqual([]);
  return {
    content,
    outline: outlineOf(content.territory).map(
      ({ row, level }) => `${'- '.repeat(level)}${row.name} (${row.level}${row.code === '' ? '' : ` ${row.code}`})`,
    ),
  };
};

describe('territories out of a sheet', () => {
  test('hang under one another as their columns say, each once', () => {
    const { outline } = imported(
      'Clave\tEntidad federativa\tRegión\tMunicipio\n120\tJalisco\tCentro\tZapopan\n101\tJALISCO\tCentro\tTonalá\n\tColima\t\tManzanillo',
    );
    expect(outline).toEqual([
      'Jalisco (state 14)',
      '- Centro (region)',
      '- - Zapopan (municipality 120)',
      '- - Tonalá (municipality 101)',
      'Colima (state 06)',
      '- Manzanillo (municipality)',
    ]);
  });

  test('are understood without a heading where the first column holds states', () => {
    expect(imported('Jalisco\tZapopan\nColima\tArmería').outline).toEqual([
      'Jalisco (state 14)',
      '- Zapopan (municipality)',
      'Colima (state 06)',
      '- Armería (municipality)',
    ]);
    expect(imported('Jalisco\nColima').outline).toEqual(['Jalisco (state 14)', 'Colima (state 06)']);
  });

  test('know the states by their long and their short names and by their code', () => {
    expect(imported('Estado\nVeracruz de Ignacio de la Llave\nMéxico\nCDMX\n6').outline).toEqual([
      'Veracruz (state 30)',
      'Estado de México (state 15)',
      'Ciudad de México (state 09)',
      'Colima (state 06)',
    ]);
  });

  test('take the state of the row above where it was written once', () => {
    expect(imported('Entidad\tMunicipio\nJalisco\tZapopan\n\tTonalá').outline).toEqual([
      'Jalisco (state 14)',
      '- Zapopan (municipality)',
      '- Tonalá (municipality)',
    ]);
  });

  test('aren’t added a second time, and the sheet says which were there', () => {
    const { content } = imported('Entidad\tMunicipio\nJalisco\tZapopan');
    const again = read(content, 'Entidad\tMunicipio\nJalisco\tZapopan\nJalisco\tTlaquepaque');
    expect(again.ok && again.value.rows.map(({ state }) => state)).toEqual(['present', 'taken']);
    expect(again.ok && again.value.added).toBe(1);
  });

  test('with a state that doesn’t exist are refused by row, and the others are taken', () => {
    const result = read(blank(), 'Entidad\tMunicipio\nJalisko\tZapopan\nColima\tArmería\n\n');
    expect(result.ok && result.value.rows.map(({ state }) => state)).toEqual(['refused', 'taken', 'skipped']);
    expect(result.ok && result.value.rows[0]?.words).toMatch(/«Jalisko» no es una de las 32 entidades/);
    expect(result.ok && result.value).toMatchObject({ added: 2, refused: 1 });
  });

  test('of columns that nobody can tell are refused as a whole, with what to do', () => {
    const result = read(blank(), 'Zapopan\t12\nTonalá\t13');
    expect(result.ok ? '' : result.error.message).toMatch(/primera fila no dice «Entidad»/);
  });
});

describe('the states of the catalogue', () => {
  test('are ticked and taken away, but not those that something hangs on', () => {
    const before = imported('Entidad\tMunicipio\nJalisco\tZapopan').content;
    const catalogue = { states: STATES, programUses: [] };
    const with2 = applyChanges(before, setStates(before, catalogue, new Set(['14', '06', '30']), newId));
    expect(with2.territory.map(({ name }) => name)).toEqual(['Jalisco', 'Zapopan', 'Colima', 'Veracruz']);
    expect([...deletableStates(with2, STATES, [])].sort()).toEqual(['06', '30']);
    const planned = with2.territory
      .filter(({ code }) => code === '30')
      .map(({ id }) => ({ rowId: id, activityId: id }));
    expect([...deletableStates(with2, STATES, planned)]).toEqual(['06']);
    const without = applyChanges(with2, setStates(with2, catalogue, new Set(['30']), newId));
    expect(without.territory.map(({ name }) => name)).toEqual(['Jalisco', 'Zapopan', 'Veracruz']);
  });
});
