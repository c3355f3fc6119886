import { describe, expect, it } from 'vitest';
import { annualProgramEntities } from '#shared/domain/annual-program/annual-program.ts';
import { annualProgramWords } from '#shared/domain/annual-program/annual-program-words.ts';
import { OUTLINE_KEY } from '#shared/domain/annual-program/section-outline.ts';
import { diagnosisEntities } from '#shared/domain/diagnosis/diagnosis.ts';
import { diagnosisWords } from '#shared/domain/diagnosis/diagnosis-words.ts';
import { compareDocuments, type DocumentWords } from '#shared/domain/review/compare-documents.ts';

/** What a row is or belongs to: it never changes, or its row's name says it. */
const BELONGS = new Set([
  ...['id', 'rank', 'dossierId'],
  ...['annualProgram.fiscalYear', 'diagnosis.fiscalYear', 'sectionText.sectionKey', 'strategyAnswer.strategyId'],
  ...['activityTerritory.activityId', 'activitySegment.activityId', 'activityLine.activityId'],
  'compliance.guidelineId',
]);

const untold = (
  entities: Readonly<Record<string, { readonly shape: Readonly<Record<string, unknown>> }>>,
  words: DocumentWords,
): readonly string[] =>
  Object.entries(entities).flatMap(([entity, { shape }]) => {
    const told = new Set(words.find((one) => one.entity === entity)?.fields.map(({ field }) => field));
    return Object.keys(shape)
      .filter((field) => !BELONGS.has(field) && !BELONGS.has(`${entity}.${field}`) && !told.has(field))
      .map((field) => `${entity}.${field}`);
  });

const program = annualProgramWords((key) => ({ presentation: 'Presentación', tuxpan: 'Tuxpan' })[key]);

describe('comparing two versions of a plan', () => {
  it('tells every field that somebody judges', () => {
    expect(untold(diagnosisEntities, diagnosisWords)).toEqual([]);
    expect(untold(annualProgramEntities, program)).toEqual([]);
  });

  it('names rows by the activity they belong to and by the names of other documents', () => {
    const activity = [{ id: 'a', rank: 'a0', name: 'Pláticas' }];
    const place = { id: 't', rank: 'a0', activityId: 'a', territoryId: 'tuxpan' };
    const lost = { id: 'u', rank: 'a1', activityId: 'a', territoryId: 'nowhere' };
    const told = compareDocuments(
      { activity, activityTerritory: [] },
      { activity, activityTerritory: [place, lost] },
      program,
    );
    expect(told.map(({ where, after }) => [where, after])).toEqual([
      ['Actividad 1 (Pláticas), territorio', 'Tuxpan'],
      ['Actividad 1 (Pláticas), territorio', 'uno que ya no está'],
    ]);
  });

  it('shows the table of contents by its titles, and keeps every word of a person’s own text', () => {
    const outline = (title: string) => [
      { kind: 'numbered', level: 0, runs: [{ text: title }, { text: 'presentation', italic: true }] },
    ];
    const own = [{ kind: 'paragraph', level: 0, runs: [{ text: 'Es ' }, { text: 'importante', italic: true }] }];
    const row = { rank: 'a0', sectionKey: OUTLINE_KEY };
    const [contents, text] = compareDocuments(
      { sectionText: [{ ...row, id: 'a', body: outline('Presentación') }] },
      {
        sectionText: [
          { ...row, id: 'a', body: outline('Saludo') },
          { ...row, id: 'b', sectionKey: 'presentation', body: own },
        ],
      },
      program,
    );
    expect(contents).toMatchObject({ where: 'Apartados del programa', before: 'Presentación', after: 'Saludo' });
    expect(text).toMatchObject({ where: 'Apartado «Presentación»', change: 'added', after: 'Es importante' });
  });
});
