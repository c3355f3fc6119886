import { describe, expect, test } from 'vitest';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import {
  type DiagnosisContent,
  diagnosisContent,
  emptyDiagnosis,
  type Figure,
} from '#shared/domain/diagnosis/diagnosis.ts';
import { checkDiagnosis } from '#shared/domain/diagnosis/diagnosis-rules.ts';
import { coveragesOf } from '#shared/domain/diagnosis/figures.ts';
import { missingPopulations } from '#shared/domain/diagnosis/population-edits.ts';
import {
  deleteNode,
  insertNode,
  moveNode,
  nodesOf,
  objectivesFromProblems,
} from '#shared/domain/diagnosis/tree-edits.ts';

let made = 0;
const newId = () => {
  made += 1;
  return uuidV7(1_700_000_000_000 + made, new Uint8Array(10).fill(made));
};

const blank = (): DiagnosisContent =>
  emptyDiagnosis({
    id: newId(),
    dossierId: newId(),
    title: 'Diagnóstico ficticio',
    fiscalYear: 2026,
    context: [],
    method: [],
  });

const SOURCE = newId();
const source = {
  id: SOURCE,
  rank: 'a0',
  title: 'Encuesta ficticia',
  institution: 'Instituto Ficticio',
  published: '2024',
  url: '',
  page: '12',
};

const figure = (values: Partial<Figure>): Figure => ({
  id: newId(),
  rank: `a${made}`,
  kind: 'potential',
  concept: '',
  territoryId: null,
  segmentId: null,
  unit: 'people',
  value: '',
  base: '',
  baseValue: '',
  sourceId: SOURCE,
  date: '2024',
  note: '',
  ...values,
});

const codes = (content: DiagnosisContent, groups: readonly string[] = []): readonly string[] =>
  checkDiagnosis(content, { groups }).map(({ code }) => code);

const withFigures = (...figures: readonly Figure[]): DiagnosisContent => ({
  ...blank(),
  source: [source],
  figure: figures,
});

describe('figures of a diagnosis', () => {
  test('a figure without source, date or value is named', () => {
    const content = withFigures(figure({ sourceId: null, date: '' }));
    expect(codes(content)).toEqual(
      expect.arrayContaining(['figure-empty', 'figure-without-source', 'figure-without-date']),
    );
  });

  test('two equal percentages of different people are two figures; without a base each is named', () => {
    const insured = figure({ kind: 'other', unit: 'percent', value: '80', base: 'de la población' });
    const uninsured = figure({
      kind: 'other',
      unit: 'percent',
      value: '80',
      base: 'de las personas sin seguridad social',
    });
    expect(codes(withFigures(insured, uninsured))).not.toContain('figure-contradicts');
    expect(codes(withFigures(figure({ kind: 'other', unit: 'percent', value: '80' })))).toContain(
      'percent-without-base',
    );
  });

  test('a figure that is there twice is named, and the three populations are added once', () => {
    const twice = withFigures(figure({ value: '1000' }), figure({ value: '1000' }));
    expect(codes(twice).filter((code) => code === 'figure-twice')).toHaveLength(1);
    expect(codes(withFigures(figure({ value: '1000' }), figure({ value: '1000', date: '2020' })))).not.toContain(
      'figure-twice',
    );
    const nobody = { territoryId: null, segmentId: null };
    const three = missingPopulations(blank(), nobody).map((row) => figure(row));
    expect(three.map(({ kind }) => kind)).toEqual(['potential', 'target', 'served']);
    expect(missingPopulations({ figure: three }, nobody)).toEqual([]);
    expect(missingPopulations({ figure: three }, { ...nobody, territoryId: newId() })).toHaveLength(3);
  });

  test('the same figure of the same people with two values is a contradiction', () => {
    expect(codes(withFigures(figure({ value: '1000' }), figure({ value: '1200' })))).toContain('figure-contradicts');
    expect(codes(withFigures(figure({ value: '1000' }), figure({ value: '1200', date: '2020' })))).not.toContain(
      'figure-contradicts',
    );
  });

  test('the served are never more than the target, nor those more than the potential', () => {
    const large = withFigures(
      figure({ value: '1000' }),
      figure({ kind: 'target', value: '1001' }),
      figure({ kind: 'served', value: '1002' }),
    );
    expect(codes(large).filter((code) => code === 'population-larger')).toHaveLength(2);
    const right = withFigures(
      figure({ value: '1000' }),
      figure({ kind: 'target', value: '800' }),
      figure({ kind: 'served', value: '200' }),
    );
    expect(codes(right)).not.toContain('population-larger');
    expect(coveragesOf(right)).toEqual([{ territoryId: null, segmentId: null, served: 200, target: 800, percent: 25 }]);
  });

  test('the municipalities of a state hold no more people than the state', () => {
    const state = {
      id: newId(),
      rank: 'a0',
      parentId: null,
      level: 'state' as const,
      code: '',
      name: 'Estado Ficticio',
    };
    const town = {
      id: newId(),
      rank: 'a1',
      parentId: state.id,
      level: 'municipality' as const,
      code: '',
      name: 'Villa Ficticia',
    };
    const other = { ...town, id: newId(), rank: 'a2', name: 'Otra Villa' };
    const parts = (second: string): DiagnosisContent => ({
      ...withFigures(
        figure({ territoryId: state.id, value: '100' }),
        figure({ territoryId: town.id, value: '60' }),
        figure({ territoryId: other.id, value: second }),
      ),
      territory: [state, town, other],
    });
    expect(codes(parts('41'))).toContain('parts-larger');
    expect(codes(parts('40'))).not.toContain('parts-larger');
  });
});

describe('segments of a diagnosis', () => {
  test('names the groups of the record that nobody diagnosed', () => {
    const segment = {
      id: newId(),
      rank: 'a0',
      name: 'Mujeres',
      groupValue: 'Mujeres',
      description: '',
      barriers: [],
      message: '',
      priority: null,
    };
    const found = checkDiagnosis(
      { ...blank(), segment: [segment] },
      { groups: ['Mujeres', 'Indígenas', 'Jornaleros'] },
    );
    expect(found.find(({ code }) => code === 'groups-without-segment')?.message).toBe(
      '2 grupos de la ficha no están en el diagnóstico: Indígenas, Jornaleros.',
    );
  });
});

describe('the trees', () => {
  const planted = () => {
    let content = blank();
    const add = (side: 'core' | 'below' | 'above', text: string, parentId: string | null = null): string => {
      const index = nodesOf(content, 'problem', side).length;
      const changes = insertNode(content, { tree: 'problem', side, parentId, index }, text, newId);
      content = applyChanges(content, changes);
      const inserted = changes.find((change) => change.op === 'insert');
      return inserted?.op === 'insert' ? inserted.row.id : '';
    };
    add('core', 'Pocas personas se afilian');
    const first = add('below', 'No conocen el programa');
    const second = add('below', 'El módulo queda lejos');
    add('above', 'Gastan de su bolsillo');
    return { content: () => content, first, second };
  };

  test('a tree without problem, causes or effects is incomplete', () => {
    expect(codes(blank())).toContain('tree-without-problem');
    const { content } = planted();
    expect(codes(content()).filter((code) => code.startsWith('tree'))).toEqual([]);
  });

  test('a cause goes under the one above it and takes what hangs on it along; deleting takes all of it', () => {
    const { content, first, second } = planted();
    const moved = applyChanges(content(), moveNode(content(), second, 'indent'));
    expect(moved.treeNode.find(({ id }) => id === second)?.parentId).toBe(first);
    const gone = applyChanges(moved, deleteNode(moved, first));
    expect(nodesOf(gone, 'problem', 'below')).toEqual([]);
  });

  test('turned round, causes are means and effects are ends, in the same shape', () => {
    const { content, first, second } = planted();
    const nested = applyChanges(content(), moveNode(content(), second, 'indent'));
    const turned = applyChanges(nested, objectivesFromProblems(nested, newId));
    expect(nodesOf(turned, 'objective', 'below').map(({ text }) => text)).toEqual([
      'No conocen el programa',
      'El módulo queda lejos',
    ]);
    const [parent, child] = nodesOf(turned, 'objective', 'below');
    expect(child?.parentId).toBe(parent?.id);
    expect(parent?.id).not.toBe(first);
    expect(diagnosisContent.safeParse(turned).success).toBe(true);
  });
});
