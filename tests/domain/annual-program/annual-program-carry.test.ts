import { describe, expect, test } from 'vitest';
import {
  type AnnualProgramContent,
  annualProgramContent,
  emptyAnnualProgram,
} from '#shared/domain/annual-program/annual-program.ts';
import { carryAnnualProgram } from '#shared/domain/annual-program/annual-program-carry.ts';
import { checkLostReferences } from '#shared/domain/annual-program/lost-references.ts';
import { GOAL_FIELDS, type GoalColumns } from '#shared/domain/annual-program/month-goals.ts';
import { profileOfYear } from '#shared/domain/annual-program/program-profile.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import { type DiagnosisContent, emptyDiagnosis } from '#shared/domain/diagnosis/diagnosis.ts';

let made = 0;
const newId = () => {
  made += 1;
  return uuidV7(1_700_000_000_000 + made, new Uint8Array(10).fill(made % 256));
};

const goals = (value: string): GoalColumns =>
  Object.fromEntries(GOAL_FIELDS.map((field) => [field, value])) as GoalColumns;

const own = (fiscalYear: number) => ({ id: newId(), dossierId: newId(), title: '', fiscalYear, profileId: 'mir' });

const diagnosis = (names: { readonly town: string; readonly group: string }): DiagnosisContent => ({
  ...emptyDiagnosis({ id: newId(), dossierId: newId(), title: '', fiscalYear: 2026, context: [], method: [] }),
  territory: [{ id: newId(), rank: 'a0', parentId: null, level: 'municipality', code: '', name: names.town }],
  segment: [
    {
      id: newId(),
      rank: 'a0',
      name: names.group,
      groupValue: '',
      description: '',
      barriers: [],
      message: '',
      priority: null,
    },
  ],
  conclusion: [{ id: newId(), rank: 'a0', text: 'Falta radio', segmentId: null, territoryId: null }],
});

const program = (from: DiagnosisContent): AnnualProgramContent => {
  const [objectiveId, strategyId, activityId] = [newId(), newId(), newId()];
  return {
    ...emptyAnnualProgram(own(2026)),
    sectionText: [{ id: newId(), sectionKey: 'presentation', body: paragraphs('Presentación ficticia') }],
    objective: [{ id: objectiveId, rank: 'a0', kind: 'general', text: 'Que se acerquen' }],
    strategy: [{ id: strategyId, rank: 'a0', objectiveId, text: 'Radio de barrio' }],
    strategyAnswer: [{ id: newId(), rank: 'a0', strategyId, conclusionId: from.conclusion[0]?.id ?? '' }],
    activity: [
      {
        id: activityId,
        rank: 'a0',
        strategyId,
        name: 'Pláticas',
        description: '',
        responsiblePost: 'Jefatura',
        unit: 'plática',
        ...goals('3'),
      },
    ],
    activityTerritory: [{ id: newId(), rank: 'a0', activityId, territoryId: from.territory[0]?.id ?? '' }],
    activitySegment: [{ id: newId(), rank: 'a0', activityId, segmentId: from.segment[0]?.id ?? '' }],
    activityLine: [{ id: newId(), rank: 'a0', activityId, lineId: newId(), amount: 10_000 }],
    compliance: [{ id: newId(), rank: 'a0', guidelineId: 'CPEUM134-8', answer: 'meets', evidence: 'Sí' }],
    signatory: [{ id: newId(), rank: 'a0', role: 'prepared', name: 'Ana Luz Prado', position: 'Jefa' }],
  };
};

describe('an annual programme carried to the next year', () => {
  const from = diagnosis({ town: 'Zapotlán', group: 'Mujeres' });
  const before = program(from);

  test('keeps what is done, by whom, where and for whom, in the new diagnosis’ own rows', () => {
    const to = diagnosis({ town: 'ZAPOTLAN', group: 'Mujeres' });
    const after = carryAnnualProgram(before, own(2027), from, to, newId);
    expect(annualProgramContent.parse(after)).toEqual(after);
    expect(after.activity[0]).toMatchObject({ name: 'Pláticas', strategyId: after.strategy[0]?.id });
    expect(after.strategy[0]?.objectiveId).toBe(after.objective[0]?.id);
    expect(after.activityTerritory[0]).toMatchObject({
      activityId: after.activity[0]?.id,
      territoryId: to.territory[0]?.id,
    });
    expect(after.activitySegment[0]?.segmentId).toBe(to.segment[0]?.id);
    expect(after.strategyAnswer[0]?.conclusionId).toBe(to.conclusion[0]?.id);
    expect(after.signatory[0]?.name).toBe('Ana Luz Prado');
    expect(checkLostReferences(after, to)).toEqual([]);
  });

  test('leaves goals, amounts and answers to guidelines to the new year', () => {
    const after = carryAnnualProgram(before, own(2027), from, from, newId);
    expect(after.activity[0]).toMatchObject(goals(''));
    expect(after.activityLine).toEqual([]);
    expect(after.compliance).toEqual([]);
  });

  test('leaves out places and groups that the new diagnosis doesn’t have', () => {
    const after = carryAnnualProgram(before, own(2027), from, diagnosis({ town: 'Tuxcueca', group: 'Niñas' }), newId);
    expect([after.activityTerritory, after.activitySegment]).toEqual([[], []]);
  });

  test('what a diagnosis no longer has is named, place, group and finding', () => {
    const bare = { territory: [], segment: [], conclusion: [] };
    expect(checkLostReferences(before, bare).map(({ code }) => code)).toEqual([
      'territory-lost',
      'segment-lost',
      'conclusion-lost',
    ]);
  });
});

test('years to 2018 start with the POA’s indicators, later ones with the MIR', () => {
  const profile = (id: string, indicatorForm: 'poa' | 'mir') =>
    ({ id, name: '', indicatorForm, sections: [], signatureRoles: [] }) as const;
  const profiles = [profile('matriz', 'mir'), profile('ficha', 'poa')];
  expect([2014, 2018, 2019, 2026].map((year) => profileOfYear(profiles, year).id)).toEqual([
    'ficha',
    'ficha',
    'matriz',
    'matriz',
  ]);
});
