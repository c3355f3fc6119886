import { describe, expect, test } from 'vitest';
import { applyChanges, invertChanges } from '#shared/domain/common/changes.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import { type DiagnosisContent, diagnosisContent, emptyDiagnosis } from '#shared/domain/diagnosis/diagnosis.ts';
import {
  deleteDiagnosisRows,
  insertDiagnosisRows,
  moveDiagnosisRow,
  patchDiagnosisRow,
  usesOfRows,
} from '#shared/domain/diagnosis/diagnosis-edits.ts';
import {
  diagnosisGuide,
  placeOfQuestion,
  questionAtPlace,
  questionOfFinding,
  segmentQuestionKey,
} from '#shared/domain/diagnosis/diagnosis-guide.ts';
import { checkDiagnosis } from '#shared/domain/diagnosis/diagnosis-rules.ts';
import { BLANK_FIGURE, findPopulation, setPopulation } from '#shared/domain/diagnosis/population-edits.ts';
import { blankSegment, missingGroups } from '#shared/domain/diagnosis/segment-edits.ts';
import { insertNode, nodesOf, setCore } from '#shared/domain/diagnosis/tree-edits.ts';

let made = 0;
const newId = () => {
  made += 1;
  return uuidV7(1_700_000_000_000 + made, new Uint8Array(10).fill(made % 256));
};

type Edit = (content: DiagnosisContent) => Parameters<typeof applyChanges>[1];

const edited = (content: DiagnosisContent, ...edits: readonly Edit[]): DiagnosisContent =>
  edits.reduce((now, edit) => applyChanges(now, edit(now) as never), content);

const blank = (): DiagnosisContent =>
  emptyDiagnosis({ id: newId(), dossierId: newId(), title: 'Ficticio', fiscalYear: 2026, context: [], method: [] });

const places = (): DiagnosisContent => {
  const state = { parentId: null, level: 'state', code: '14', name: 'Jalisco' } as const;
  const before = edited(blank(), (content) => insertDiagnosisRows(content, 'territory', [state], 0, newId));
  const parentId = before.territory[0]?.id ?? '';
  return edited(before, (content) =>
    insertDiagnosisRows(
      content,
      'territory',
      [{ parentId, level: 'municipality', code: '', name: 'Zapopan' }],
      1,
      newId,
    ),
  );
};

describe('rows of a diagnosis', () => {
  test('that go take their figures with them, hand their places up and leave the rest nameless', () => {
    const before = places();
    const [state, town] = before.territory;
    const full = edited(
      before,
      (content) =>
        insertDiagnosisRows(content, 'figure', [{ ...BLANK_FIGURE, territoryId: state?.id ?? null }], 0, newId),
      (content) =>
        insertDiagnosisRows(
          content,
          'conclusion',
          [{ text: 'Se enteran tarde', segmentId: null, territoryId: state?.id ?? null }],
          0,
          newId,
        ),
    );
    const ids = [state?.id ?? ''];
    expect(usesOfRows(full, 'territory', ids)).toEqual({ figures: 1, habits: 0, others: 2 });
    const changes = deleteDiagnosisRows(full, 'territory', ids);
    const gone = applyChanges(full, changes);
    expect(gone.territory).toEqual([{ ...town, parentId: null }]);
    expect(gone.figure).toEqual([]);
    expect(gone.conclusion[0]).toMatchObject({ text: 'Se enteran tarde', territoryId: null });
    expect(applyChanges(gone, invertChanges(full, changes))).toEqual(full);
  });

  test('of a segment take its media habits, and never turn its figures into everybody’s', () => {
    const one = edited(blank(), (content) =>
      insertDiagnosisRows(content, 'segment', [blankSegment('Mujeres')], 0, newId),
    );
    const segmentId = one.segment[0]?.id ?? '';
    const full = edited(
      one,
      (content) => insertDiagnosisRows(content, 'figure', [{ ...BLANK_FIGURE, segmentId, value: '40' }], 0, newId),
      (content) =>
        insertDiagnosisRows(
          content,
          'mediaHabit',
          [{ segmentId, medium: 'Radio', use: '', percent: '', sourceId: null }],
          0,
          newId,
        ),
    );
    const gone = edited(full, (content) => deleteDiagnosisRows(content, 'segment', [segmentId]));
    expect(gone).toMatchObject({ segment: [], figure: [], mediaHabit: [] });
  });

  test('move to where another one stands, and write only what differs', () => {
    const quadrant = 'strength' as const;
    const list = edited(blank(), (content) =>
      insertDiagnosisRows(
        content,
        'swot',
        ['a', 'b', 'c'].map((text) => ({ quadrant, text })),
        0,
        newId,
      ),
    );
    const [a, , c] = list.swot;
    const moved = edited(list, (content) => moveDiagnosisRow(content, 'swot', c?.id ?? '', a?.id ?? ''));
    expect(moved.swot.map(({ text }) => text)).toEqual(['c', 'a', 'b']);
    expect(moveDiagnosisRow(list, 'swot', a?.id ?? '', a?.id ?? '')).toEqual([]);
    expect(patchDiagnosisRow(list, 'swot', a?.id ?? '', { text: 'a', quadrant })).toEqual([]);
  });

  test('name the groups of the record that no segment stands for', () => {
    const content = edited(blank(), (now) => insertDiagnosisRows(now, 'segment', [blankSegment('Mujeres')], 0, newId));
    expect(missingGroups(content, ['Mujeres', 'Jóvenes'])).toEqual(['Jóvenes']);
  });
});

describe('the three populations', () => {
  test('come to be with the first that is written, apart from a figure of other people', () => {
    const state = places().territory[0]?.id ?? null;
    const of = { kind: 'target', territoryId: state, segmentId: null } as const;
    const other = { ...BLANK_FIGURE, ...of, base: 'de las inscritas', value: '80' };
    const before = edited(places(), (content) =>
      insertDiagnosisRows(content, 'figure', [{ ...other, territoryId: of.territoryId }], 0, newId),
    );
    expect(findPopulation(before, of)).toBeUndefined();
    const written = edited(
      before,
      (content) => setPopulation(content, of, { value: '5000' }, newId),
      (content) => setPopulation(content, of, { date: '2026' }, newId),
    );
    expect(written.figure).toHaveLength(2);
    expect(findPopulation(written, of)).toMatchObject({ value: '5000', date: '2026', base: '' });
  });
});

describe('the questions of a diagnosis', () => {
  const GROUPS = ['Mujeres'];
  const ask = (content: DiagnosisContent) => diagnosisGuide(content, checkDiagnosis(content, { groups: GROUPS }));
  const stateOf = (content: DiagnosisContent, key: string) => ask(content).find((one) => one.key === key)?.state;

  test('of an empty one are open, but for what nobody has to answer', () => {
    const optional = ask(blank()).filter(({ state }) => state !== 'open');
    expect(optional.map(({ key }) => key)).toEqual(['figures', 'results']);
    expect(new Set(ask(blank()).map(({ key }) => key)).size).toBe(ask(blank()).length);
  });

  test('ask of each segment, and of a figure without source until it has one', () => {
    const content = edited(
      blank(),
      (now) => insertDiagnosisRows(now, 'segment', [blankSegment('Mujeres')], 0, newId),
      (now) => insertDiagnosisRows(now, 'figure', [{ ...BLANK_FIGURE, value: '10', date: '2026' }], 0, newId),
    );
    expect(stateOf(content, segmentQuestionKey(content.segment[0]?.id ?? '', 'message'))).toBe('optional');
    expect(stateOf(content, 'figures')).toBe('open');
    expect(stateOf(content, 'check')).toBe('open');
  });

  test('are led to by findings, and lead to their place', () => {
    const tree = edited(
      blank(),
      (now) => setCore(now, 'problem', 'Nadie se entera', newId),
      (now) => insertNode(now, { tree: 'problem', side: 'below', parentId: null, index: 0 }, '', newId),
    );
    const findings = checkDiagnosis(tree, { groups: GROUPS });
    const asked = findings.flatMap((finding) => questionOfFinding(tree, finding) ?? []);
    expect(asked).toEqual(['segments', 'effects', 'causes', 'conclusions']);
    expect(nodesOf(tree, 'problem', 'core')[0]?.text).toBe('Nadie se entera');
    for (const { key } of ask(tree)) expect(questionAtPlace(placeOfQuestion(key))).toBeDefined();
  });

  test('of media stay open while a percentage has no source', () => {
    const one = edited(blank(), (now) => insertDiagnosisRows(now, 'segment', [blankSegment('Mujeres')], 0, newId));
    const segmentId = one.segment[0]?.id ?? '';
    const habit = { segmentId, medium: 'Radio', use: '', percent: '62', sourceId: null };
    const content = edited(one, (now) => insertDiagnosisRows(now, 'mediaHabit', [habit], 0, newId));
    const media = segmentQuestionKey(segmentId, 'media');
    expect(stateOf(content, media)).toBe('open');
    const finding = checkDiagnosis(content, { groups: [] }).find(({ code }) => code === 'habit-without-source');
    expect(finding && questionOfFinding(content, finding)).toBe(media);
    const without = edited(content, (now) =>
      patchDiagnosisRow(now, 'mediaHabit', now.mediaHabit[0]?.id ?? '', { percent: '' }),
    );
    expect(stateOf(without, media)).toBe('answered');
  });

  test('leave a group that was explained in the text to whoever sends it', () => {
    const own = edited(blank(), (now) => insertDiagnosisRows(now, 'segment', [blankSegment('Jóvenes')], 0, newId));
    expect(checkDiagnosis(own, { groups: GROUPS }).map(({ code }) => code)).toContain('groups-without-segment');
    expect(stateOf(own, 'segments')).toBe('answered');
  });

  test('are answered by what is written in the open diagnosis', () => {
    const content = edited(blank(), (now) =>
      patchDiagnosisRow(now, 'diagnosis', now.diagnosis[0]?.id ?? '', { context: paragraphs('Pasa esto.') }),
    );
    expect(diagnosisContent.safeParse(content).success).toBe(true);
    expect(stateOf(content, 'context')).toBe('answered');
    expect(stateOf(content, 'method')).toBe('open');
  });
});
