import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importClassifierList } from '#electron/imports/classifier/import-classifier-list.ts';
import type { ClassifierPreview } from '#electron/imports/classifier/read-classifier.ts';
import { loadClassifierCatalogues } from '#electron/resources.ts';
import { loadItems } from '#shared/domain/classifier/classifier-edits.ts';
import { checkClassifier } from '#shared/domain/classifier/classifier-rules.ts';
import { readCells } from '#shared/domain/common/cells.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { classifierOf, idAt, shippedBase } from '#tests/domain/classifier/shipped-catalogues.ts';

const repository = resolve(import.meta.dirname, '../../..');
const reference = resolve(
  repository,
  process.env.CAUCE_REFERENCE ?? '../shared',
  'domain/data/cog_especificas_ejemplos.csv',
);

const empty = classifierOf([]);
const preview = (source: string | Uint8Array, content = empty): Promise<ClassifierPreview> =>
  importClassifierList(
    typeof source === 'string' ? { kind: 'text', text: source } : { kind: 'file', name: 'lista', bytes: source },
    content,
    shippedBase,
  );
const refusal = (
  source: string | Uint8Array,
): Promise<{ readonly code: string; readonly message: string } | undefined> =>
  preview(source).then(
    () => undefined,
    (error: { readonly code: string; readonly message: string }) => error,
  );
const states = (read: ClassifierPreview) => read.rows.map((row) => `${row.line} ${row.item.code} ${row.state}`);
const messages = (read: ClassifierPreview) =>
  read.rows.flatMap((row) => row.problems.map((problem) => problem.message));

const LIST =
  'Clave;Denominación;Restringida;Validador\n3611;"Difusión en radio; televisión";sí;Prensa\n3612;Medios alternativos;no;\n';

describe('encodings and delimiters', () => {
  const latin = Uint8Array.from(LIST, (letter) => letter.charCodeAt(0));
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...[...LIST].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]),
  ]);
  it.each([
    ['UTF-8', new TextEncoder().encode(LIST), 'utf-8'],
    ['UTF-8 with mark', new TextEncoder().encode(`\uFEFF${LIST}`), 'utf-8'],
    ['Windows-1252', latin, 'windows-1252'],
    ['UTF-16', utf16, 'utf-16le'],
    ['UTF-16 without mark', utf16.subarray(2), 'utf-16le'],
  ])('%s gives the same items', async (_name, bytes, encoding) => {
    const read = await preview(bytes);
    expect(read.encoding).toBe(encoding);
    expect(read.items).toEqual([
      { code: '3611', name: 'Difusión en radio; televisión', restricted: true, validator: 'Prensa', note: '' },
      { code: '3612', name: 'Medios alternativos', restricted: false, validator: '', note: '' },
    ]);
  });

  it('pasted cells, with or without heading, and «code name» in one cell', async () => {
    const wanted = ['1 3611 new', '2 3612 new'];
    expect(states(await preview('3611\tDifusión en radio\r\n3612\tMedios alternativos\r\n'))).toEqual(wanted);
    expect(states(await preview('3611 Difusión en radio, televisión\n3612 Medios, otros\n'))).toEqual(wanted);
    expect((await preview('3611 Difusión en radio, televisión\n')).items[0]?.name).toBe(
      'Difusión en radio, televisión',
    );
  });

  it('titles before the heading are told, not read as items', async () => {
    const read = await preview('Clasificador 2026,\n,\nClave,Nombre\n3611,Radio\n');
    expect(states(read)).toEqual(['1  skipped', '3  skipped', '4 3611 new']);
  });
});

describe('rows', () => {
  const list = [
    'Clave,Nombre,Restringida',
    '3000,Servicios generales,',
    '3600,Comunicación social,',
    '3611,Radio,no',
    '3671,No existe la 367,',
    '36112,Cinco cifras,',
    ',Sin clave,',
    '3612,,',
    '3613,Prensa,quizá',
    '3611,Radio,',
    '3611,Otro nombre,',
    '3.61E+03,Perdida,',
    '3614.0,De Excel,',
  ].join('\n');
  const reading = preview(list);

  it('none is dropped, each says what becomes of it', async () => {
    const read = await reading;
    expect(states(read)).toEqual([
      '1  skipped',
      '2 3000 base',
      '3 3600 base',
      '4 3611 new',
      '5 3671 refused',
      '6 36112 refused',
      '7  refused',
      '8 3612 refused',
      '9 3613 refused',
      '10 3611 same',
      '11 3611 refused',
      '12 3.61E+03 refused',
      '13 3614 new',
    ]);
    expect(read.counts).toEqual({ new: 2, changed: 0, same: 1, base: 2, refused: 7, skipped: 1 });
    expect(read.items.map((item) => item.code)).toEqual(['3611', '3614']);
  });

  it('errors name line, cell, cause and remedy', async () => {
    const all = messages(await reading);
    expect(all).toContain(
      'Renglón 5, celda 1: La partida 3671 no tiene de quién depender: la partida genérica 3670 no existe en la base de CONAC. Revise la clave contra el clasificador impreso; los tres primeros dígitos son los de CONAC.',
    );
    expect(all).toContain('Renglón 7, celda 1: falta la clave. Escríbala, o quite el renglón.');
    expect(all).toContain('Renglón 8, celda 2: la partida 3612 no tiene denominación. Escriba la de su clasificador.');
    expect(all).toContain('Renglón 9, celda 3: «quizá» no dice si la partida es restringida. Escriba «sí» o «no».');
    expect(all.find((message) => message.startsWith('Renglón 11'))).toContain('ya está en el renglón 4');
    expect(all.find((message) => message.startsWith('Renglón 3'))).toContain('con otro nombre');
  });

  it('what is there already is the same, or changed', async () => {
    const content = classifierOf([
      ['3611', 'Radio'],
      ['3612', 'Otro nombre'],
    ]);
    expect(states(await preview('3611\tRadio\n3612\tBardas\n', content))).toEqual(['1 3611 same', '2 3612 changed']);
  });

  it('a list of the other width says so as a whole', async () => {
    expect((await preview('36101\tRadio\n36102\tPrensa\n')).notices[0]).toContain(
      'tienen 5 cifras y este clasificador es de 4',
    );
  });
});

it('a resources folder without the catalogues is named', () => {
  expect(() => loadClassifierCatalogues(repository)).toThrow('cog-conac.json');
});

describe('what is no list', () => {
  it.each([
    ['a broken workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0]), 'file-rejected', 'no se puede abrir'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'file-rejected', 'libro de Excel'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'file-rejected', 'es un PDF'],
    [
      'bytes',
      new Uint8Array([1, 0, 2, 3, 0, 0, 0, 9, 8, 7, 6]),
      'file-rejected',
      'no es un libro de Excel ni un texto',
    ],
    ['nothing', ' \n\n', 'invalid-input', 'vacía'],
    ['a letter', 'Estimado señor:\nle envío la lista.\n', 'invalid-input', 'columna de las claves'],
    ['more than 5 MB', new Uint8Array(5 * 1024 * 1024 + 1), 'too-large', '5 MB'],
    ['more than 20,000 rows', '3611\tX\n'.repeat(20_001), 'too-large', '20000'],
  ])('%s is refused with the remedy', async (_name, source, code, words) => {
    const error = await refusal(source);
    expect(error?.code).toBe(code);
    expect(error?.message).toContain(words);
  });

  it('a quote that never closes is told, and nothing is lost', async () => {
    const read = await preview('Clave,Nombre\n3611,"Radio\n3612,Bardas\n');
    expect(read.notices[0]).toContain('renglón 2');
    expect(read.rows.flatMap((row) => row.cells).join(' ')).toContain('Bardas');
  });
});

describe.skipIf(!existsSync(reference))('the reference schemes', () => {
  const text = existsSync(reference) ? readFileSync(reference, 'utf8') : '';
  const [, ...rows] = readCells(
    text
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .join('\n'),
    ',',
  ).rows;
  it.each([
    ['CDMX-4', 4],
    ['EDOMEX-4', 4],
    ['FEDERAL-5', 5],
    ['JALISCO-4', 4],
  ] as const)('%s loads and has no blocking findings', async (scheme, width) => {
    const list = rows.filter((row) => row.cells[0] === scheme).map((row) => `${row.cells[1]}\t${row.cells[3]}`);
    const content = classifierOf([], { width });
    const read = await preview(list.join('\n'), content);
    expect(read.rows).toHaveLength(list.length);
    expect(messages({ ...read, rows: read.rows.filter((row) => row.state === 'refused') })).toEqual([]);
    let next = 100;
    const loaded = loadItems(content, read.items, () => {
      next += 1;
      return idAt(next);
    });
    if (!loaded.ok) throw new Error(loaded.error.message);
    const findings = checkClassifier(applyChanges(content, loaded.value), shippedBase);
    expect(findings.filter((finding) => finding.severity === 'blocking')).toEqual([]);
  });
});
