import { describe, expect, test } from 'vitest';
import type { AnnualProgramEntities } from '#shared/domain/annual-program/annual-program.ts';
import { type AnnualProgramContent, emptyAnnualProgram } from '#shared/domain/annual-program/annual-program.ts';
import {
  annualProgramGuide,
  placeOfProgramQuestion,
  questionAtProgramPlace,
} from '#shared/domain/annual-program/annual-program-guide.ts';
import {
  blankActivity,
  deleteActivity,
  deleteStrategy,
  objectivesFromTree,
  setLineAmount,
  toggleSegment,
  toggleTerritory,
} from '#shared/domain/annual-program/program-edits.ts';
import type { ProgramProfile } from '#shared/domain/annual-program/program-profile.ts';
import { appendProgramRow, moveProgramRow } from '#shared/domain/annual-program/program-rows.ts';
import {
  forgetOutline,
  newOwnSection,
  outlineWords,
  profileAsFollowed,
  sectionOutline,
  writeOutline,
} from '#shared/domain/annual-program/section-outline.ts';
import { applyChanges, type Change } from '#shared/domain/common/changes.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import { emptyDiagnosis } from '#shared/domain/diagnosis/diagnosis.ts';

let made = 0;
const newId = () => {
  made += 1;
  return uuidV7(1_700_000_000_000 + made, new Uint8Array(10).fill(made));
};
const dossierId = newId();
const empty = emptyAnnualProgram({ id: newId(), dossierId, title: 'Ficticio', fiscalYear: 2027, profileId: 'mir' });
const changed = (content: AnnualProgramContent, changes: readonly Change<AnnualProgramEntities>[]) =>
  applyChanges(content, changes);
const withActivities = (...names: readonly string[]) =>
  names.reduce<AnnualProgramContent>(
    (content, name) => changed(content, appendProgramRow(content, 'activity', { ...blankActivity(), name }, newId)),
    empty,
  );
const idOf = (content: AnnualProgramContent, name: string) =>
  content.activity.find((row) => row.name === name)?.id ?? '';

const profile: ProgramProfile = {
  id: 'mir',
  name: 'Perfil ficticio',
  indicatorForm: 'mir',
  sections: (
    [
      ['cover', 'Portada', 'cover'],
      ['presentation', 'Presentación', 'text'],
      ['objectives', 'Objetivos', 'objectives'],
      ['schedule', 'Actividades', 'schedule'],
      ['signatures', 'Firmas', 'signatures'],
    ] as const
  ).map(([key, title, kind]) => ({ key, title, kind, help: '' })),
  signatureRoles: [{ key: 'prepared', title: 'Elaboró' }],
};

describe('edits of an annual programme', () => {
  test('an activity goes with its territories, groups and amounts, and nobody else’s', () => {
    let content = withActivities('A', 'B');
    const [a, b] = [idOf(content, 'A'), idOf(content, 'B')];
    for (const id of [a, b]) {
      content = changed(content, toggleTerritory(content, id, newId(), newId));
      content = changed(content, toggleSegment(content, id, newId(), newId));
      content = changed(content, setLineAmount(content, id, newId(), 100, newId));
    }
    content = changed(content, deleteActivity(content, a));
    expect(content.activity.map(({ name }) => name)).toEqual(['B']);
    for (const entity of ['activityTerritory', 'activitySegment', 'activityLine'] as const) {
      expect(content[entity].map(({ activityId }) => activityId)).toEqual([b]);
    }
  });

  test('an amount is written once for a line and goes where it is taken back', () => {
    let content = withActivities('A');
    const [activityId, lineId] = [idOf(content, 'A'), newId()];
    content = changed(content, setLineAmount(content, activityId, lineId, 100, newId));
    content = changed(content, setLineAmount(content, activityId, lineId, 250, newId));
    expect(content.activityLine.map(({ amount }) => amount)).toEqual([250]);
    content = changed(content, setLineAmount(content, activityId, lineId, null, newId));
    expect(content.activityLine).toEqual([]);
    expect(setLineAmount(content, activityId, lineId, null, newId)).toEqual([]);
  });

  test('a strategy that goes leaves its activities, without strategy', () => {
    let content = changed(empty, appendProgramRow(empty, 'strategy', { objectiveId: null, text: 'E' }, newId));
    const strategyId = content.strategy[0]?.id ?? '';
    content = changed(content, appendProgramRow(content, 'activity', { ...blankActivity(), strategyId }, newId));
    content = changed(content, deleteStrategy(content, strategyId));
    expect(content.activity.map((row) => row.strategyId)).toEqual([null]);
  });

  test('a row moves among those that it is shown with, whatever stands between', () => {
    const content = withActivities('A', 'x', 'B', 'C');
    const among = ['A', 'B', 'C'].map((name) => idOf(content, name));
    const moved = changed(content, moveProgramRow(content, 'activity', idOf(content, 'C'), among, 0));
    expect(moved.activity.map(({ name }) => name)).toEqual(['C', 'A', 'x', 'B']);
    const back = changed(
      moved,
      moveProgramRow(moved, 'activity', idOf(moved, 'C'), [among[2] ?? '', among[0] ?? '', among[1] ?? ''], 1),
    );
    expect(back.activity.map(({ name }) => name)).toEqual(['A', 'C', 'x', 'B']);
  });

  test('the objectives tree is brought once', () => {
    const node = { rank: 'a0', tree: 'objective', parentId: null } as const;
    const treeNode = [
      { ...node, id: newId(), side: 'core', text: 'Más huertos' },
      { ...node, id: newId(), side: 'below', text: 'Talleres en barrios' },
      { ...node, id: newId(), side: 'above', text: 'Mejor comida' },
    ] as const;
    const content = changed(empty, objectivesFromTree(empty, { treeNode }, newId));
    expect(content.objective.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'general Más huertos',
      'specific Talleres en barrios',
    ]);
    expect(objectivesFromTree(content, { treeNode }, newId)).toEqual([]);
  });
});

describe('the sections of one programme', () => {
  const titles = (content: AnnualProgramContent) =>
    profileAsFollowed(profile, content).sections.map(({ title }) => title);

  test('are those of its profile until somebody writes others: renamed, moved, left out, or its own', () => {
    expect(titles(empty)).toEqual(['Portada', 'Presentación', 'Objetivos', 'Actividades', 'Firmas']);
    const [cover, presentation, objectives, schedule, signatures] = sectionOutline(profile, empty);
    if (!cover || !presentation || !objectives || !schedule || !signatures) throw new Error('The profile has five');
    const own = newOwnSection(newId, 'Glosario');
    const content = changed(
      empty,
      writeOutline(
        empty,
        [
          { ...cover, printed: false },
          schedule,
          { ...objectives, section: { ...objectives.section, title: 'Propósitos' } },
          { ...presentation, printed: false },
          own,
          signatures,
        ],
        newId,
      ),
    );
    // The cover always prints.
    expect(titles(content)).toEqual(['Portada', 'Actividades', 'Propósitos', 'Glosario', 'Firmas']);
    expect(profileAsFollowed(profile, content).sections.find(({ title }) => title === 'Glosario')?.kind).toBe('text');
    expect(sectionOutline(profile, content).map(({ section }) => section.key)).toContain('presentation');
    expect(outlineWords(content.sectionText[0]?.body ?? [])).toBe(
      'Portada (no se imprime); Actividades; Propósitos; Presentación (no se imprime); Glosario; Firmas',
    );
    expect(outlineWords([{ kind: 'paragraph', runs: [{ text: 'Un texto' }] }])).toBeUndefined();
    expect(titles(changed(content, forgetOutline(content)))).toEqual(titles(empty));
  });

  test('a section that a later profile brings stands after the one before it', () => {
    const content = changed(empty, writeOutline(empty, sectionOutline(profile, empty), newId));
    const [first, ...rest] = profile.sections;
    if (!first) throw new Error('The profile has sections');
    const later = {
      ...profile,
      sections: [first, { key: 'summary', title: 'Resumen', kind: 'summary', help: '' } as const, ...rest],
    };
    expect(
      profileAsFollowed(later, content)
        .sections.map(({ key }) => key)
        .slice(0, 3),
    ).toEqual(['cover', 'summary', 'presentation']);
  });
});

describe('the questions of an annual programme', () => {
  const diagnosis = emptyDiagnosis({ id: newId(), dossierId, title: '', fiscalYear: 2027, context: [], method: [] });
  const context = { diagnosis, lines: [], guidelines: [], profile };

  test('follow its sections, and each leads to a place that leads back to it', () => {
    const content = withActivities('Pláticas', '');
    const questions = annualProgramGuide(content, context);
    expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length);
    expect(questions.filter(({ state }) => state === 'open').map(({ key }) => key.split(':')[0])).toContain('activity');
    for (const { key } of questions) {
      expect(questionAtProgramPlace(questions, placeOfProgramQuestion(key))).toBe(key);
    }
  });

  test('a finding about a responsible post leads to the question that asks for it', () => {
    const content = withActivities('Pláticas');
    const rowId = idOf(content, 'Pláticas');
    const place = { section: 'activities', rowId, field: 'responsiblePost' };
    expect(questionAtProgramPlace(annualProgramGuide(content, context), place)).toBe(`activity:${rowId}:who`);
  });
});
