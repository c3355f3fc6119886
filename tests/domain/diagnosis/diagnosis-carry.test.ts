import { describe, expect, test } from 'vitest';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import { type DiagnosisContent, diagnosisContent, emptyDiagnosis } from '#shared/domain/diagnosis/diagnosis.ts';
import { carryDiagnosis } from '#shared/domain/diagnosis/diagnosis-carry.ts';

let made = 0;
const newId = () => {
  made += 1;
  return uuidV7(1_700_000_000_000 + made, new Uint8Array(10).fill(made % 256));
};

const own = (fiscalYear: number) => ({
  id: newId(),
  dossierId: newId(),
  title: `Diagnóstico ${fiscalYear}`,
  fiscalYear,
  context: [],
  method: [],
});

const [STATE, TOWN, SEGMENT, SOURCE, CORE, CAUSE] = Array.from({ length: 6 }, newId) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

const figure = (kind: 'target' | 'served' | 'potential', value: string, territoryId: string | null) => ({
  id: newId(),
  rank: `a${made}`,
  kind,
  concept: '',
  territoryId,
  segmentId: null,
  unit: 'people' as const,
  value,
  base: '',
  baseValue: '',
  sourceId: SOURCE,
  date: '2026',
  note: '',
});

const lastYear = (): DiagnosisContent => ({
  ...emptyDiagnosis({ ...own(2026), context: paragraphs('Contexto ficticio'), method: paragraphs('Encuestas') }),
  territory: [
    { id: STATE, rank: 'a0', parentId: null, level: 'state', code: '14', name: 'Jalisco' },
    { id: TOWN, rank: 'a1', parentId: STATE, level: 'municipality', code: '023', name: 'Zapotlán' },
  ],
  source: [{ id: SOURCE, rank: 'a0', title: 'Encuesta', institution: '', published: '2026', url: '', page: '' }],
  segment: [
    {
      id: SEGMENT,
      rank: 'a0',
      name: 'Mujeres',
      groupValue: 'Mujeres',
      description: '',
      barriers: [],
      message: 'Acérquese',
      priority: 1,
    },
  ],
  figure: [
    figure('potential', '900', STATE),
    figure('target', '500', STATE),
    figure('served', '300', STATE),
    figure('served', '40', TOWN),
  ],
  mediaHabit: [
    { id: newId(), rank: 'a0', segmentId: SEGMENT, medium: 'Radio', use: 'Mañanas', percent: '60', sourceId: SOURCE },
  ],
  swot: [{ id: newId(), rank: 'a0', quadrant: 'strength', text: 'Conoce el barrio' }],
  treeNode: [
    { id: CORE, rank: 'a0', tree: 'problem', side: 'core', parentId: null, text: 'No se acercan' },
    { id: CAUSE, rank: 'a1', tree: 'problem', side: 'below', parentId: CORE, text: 'No saben' },
  ],
  conclusion: [{ id: newId(), rank: 'a0', text: 'Falta radio', segmentId: SEGMENT, territoryId: TOWN }],
});

describe('a diagnosis carried to the next year', () => {
  test('keeps texts, places, groups, sources and trees under ids of their own, each hanging where it hung', () => {
    const before = lastYear();
    const after = carryDiagnosis(before, own(2027), newId);
    expect(diagnosisContent.parse(after)).toEqual(after);
    const old = new Set(
      Object.values(before)
        .flat()
        .map(({ id }) => id),
    );
    const rows = Object.values(after).flat();
    expect(rows.filter(({ id }) => old.has(id))).toEqual([]);
    const [state, town] = after.territory;
    expect(state?.name).toBe('Jalisco');
    expect(town?.parentId).toBe(state?.id);
    expect(after.treeNode[1]?.parentId).toBe(after.treeNode[0]?.id);
    expect(after.mediaHabit[0]?.segmentId).toBe(after.segment[0]?.id);
    expect(after.diagnosis[0]).toMatchObject({ fiscalYear: 2027, title: 'Diagnóstico 2027' });
    expect(after.diagnosis[0]?.context).toEqual(before.diagnosis[0]?.context);
    expect(after.swot.map(({ text }) => text)).toEqual(['Conoce el barrio']);
  });

  test('brings no figure of the old year, except what was served of a target, as a result with its source', () => {
    const after = carryDiagnosis(lastYear(), own(2027), newId);
    expect(after.figure).toEqual([]);
    expect(after.mediaHabit.map(({ percent }) => percent)).toEqual(['']);
    expect(after.conclusion).toEqual([]);
    expect(after.pastResult).toHaveLength(1);
    expect(after.pastResult[0]).toMatchObject({
      fiscalYear: 2026,
      planned: '500',
      done: '300',
      unit: 'personas',
      concept: 'Población atendida, Jalisco',
      sourceId: after.source[0]?.id,
    });
  });

  test('brings nothing where there is nothing', () => {
    const row = own(2027);
    expect(carryDiagnosis(emptyDiagnosis(own(2026)), row, newId)).toEqual(emptyDiagnosis(row));
  });
});
