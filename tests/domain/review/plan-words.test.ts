import { describe, expect, it } from 'vitest';
import { annualProgramEntities } from '#shared/domain/annual-program/annual-program.ts';
import { annualProgramWords } from '#shared/domain/annual-program/annual-program-words.ts';
import { OUTLINE_KEY } from '#shared/domain/annual-program/section-outline.ts';
import { diagnosisEntities } from '#shared/domain/diagnosis/diagnosis.ts';
import { diagnosisWords } from '#shared/domain/diagnosis/diagnosis-words.ts';
import { NO_DAYS } from '#shared/domain/media/day-columns.ts';
import { mediaPlanEntities } from '#shared/domain/media/media-plan.ts';
import { mediaPlanWords } from '#shared/domain/media/media-plan-words.ts';
import { compareDocuments, type DocumentWords } from '#shared/domain/review/compare-documents.ts';
import { readDocument } from '#shared/domain/review/read-document.ts';
import { strategyEntities } from '#shared/domain/strategy/strategy.ts';
import { strategyWords } from '#shared/domain/strategy/strategy-words.ts';

/** What a row is or belongs to: it never changes, or its row's name says it. */
const BELONGS = new Set([
  ...['id', 'rank', 'dossierId'],
  ...['annualProgram.fiscalYear', 'diagnosis.fiscalYear', 'sectionText.sectionKey', 'strategyAnswer.strategyId'],
  ...['activityTerritory.activityId', 'activitySegment.activityId', 'activityLine.activityId'],
  'compliance.guidelineId',
  ...['strategy.fiscalYear', 'campaignTrait.campaignId', 'campaignSegment.campaignId', 'campaignTerritory.campaignId'],
  ...[
    'campaignConclusion.campaignId',
    'campaignStrategy.campaignId',
    'materialCheck.materialId',
    'materialCheck.checkId',
  ],
  ...['mediaPlan.fiscalYear', 'lineSegment.lineId', 'lineDays.lineId', 'lineDays.month', 'lineCommitment.lineId'],
  ...['blackoutAnswer.lineId', 'blackoutAnswer.blackoutId'],
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

const media = mediaPlanWords((key) => ({ spot: 'Radio · Spot' })[key]);
const program = annualProgramWords((key) => ({ presentation: 'Presentación', tuxpan: 'Tuxpan' })[key]);

describe('comparing two versions of a plan', () => {
  it('tells every field that somebody judges', () => {
    expect(untold(diagnosisEntities, diagnosisWords)).toEqual([]);
    expect(untold(annualProgramEntities, program)).toEqual([]);
    expect(
      untold(
        strategyEntities,
        strategyWords(() => undefined),
      ),
    ).toEqual([]);
    expect(untold(mediaPlanEntities, media)).toEqual([]);
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

  it('writes days as people do', () => {
    const written = (preparedOn: string) => ({ strategy: [{ id: 's', rank: 'a0', title: 'Ficticia', preparedOn }] });
    const [day] = compareDocuments(
      written('2027-01-09'),
      written('2027-02-10'),
      strategyWords(() => undefined),
    );
    expect(day).toMatchObject({ before: '09/01/2027', after: '10/02/2027' });
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

  describe('of a media plan', () => {
    const days = (id: string, lineId: string, month: number, values: Readonly<Record<string, number>>) => ({
      ...NO_DAYS,
      ...values,
      id,
      lineId,
      month,
    });
    const line = (id: string, scenarioId: string, outlet: string) => ({
      id,
      rank: id,
      scenarioId,
      outlet,
      mediumKey: 'spot',
    });
    const plan = {
      mediaPlan: [{ id: 'p', scenarioId: 's1' }],
      scenario: [
        { id: 's1', rank: 'a0', name: 'Plan' },
        { id: 's2', rank: 'a1', name: 'Más radio' },
      ],
      line: [line('l0', 's2', 'Radio Otra'), line('l1', 's1', 'Radio Ejemplo'), line('l2', 's1', '')],
    };

    it('tells the insertions of a month as one, in the order of lines and months', () => {
      const before = { ...plan, lineDays: [days('d1', 'l1', 3, { p02: 2 })] };
      const after = {
        ...plan,
        lineDays: [
          days('d3', 'l2', 4, { b30: 1 }),
          days('d1', 'l1', 3, { p02: 3, p03: 3, p04: 3, p10: 1 }),
          days('d2', 'l2', 3, { p01: 5 }),
        ],
      };
      expect(compareDocuments(before, after, media)).toEqual([
        {
          section: 'calendar',
          where: 'Renglón 1 (Radio Ejemplo), marzo',
          change: 'changed',
          what: 'inserciones',
          before: '2: día 2 (2)',
          after: '10: días 2 a 4 (3 por día), día 10 (1)',
          difference: '+8',
        },
        expect.objectContaining({ where: 'Renglón 2 (Radio · Spot), marzo', change: 'added', after: '5: día 1 (5)' }),
        expect.objectContaining({ where: 'Renglón 2 (Radio · Spot), abril', after: '1 de bonificación: día 30 (1)' }),
      ]);
      const read = readDocument(after, media).find(({ section }) => section === 'calendar')?.groups[0];
      expect(read?.rows.map(({ name, facts }) => [name, facts.length])).toEqual([
        ['Renglón 1 (Radio Ejemplo), marzo', 0],
        ['Renglón 2 (Radio · Spot), marzo', 0],
        ['Renglón 2 (Radio · Spot), abril', 0],
      ]);
    });

    it('tells a line in a line: outlet, medium, place, how it is had and its rate', () => {
      const one = {
        ...line('l3', 's1', 'Canal Ejemplo'),
        place: 'Tuxpan',
        daypart: '',
        airtime: 'in-kind',
        grossRate: 12_000,
      };
      const [added] = compareDocuments(plan, { ...plan, line: [...plan.line, one] }, media);
      expect(added).toMatchObject({
        where: 'Renglón 3 (Canal Ejemplo)',
        change: 'added',
        after: 'Canal Ejemplo · Radio · Spot · Tuxpan · En especie · tarifa $120.00',
      });
    });

    it('says of which what-if copy a line is, by its number there', () => {
      const after = {
        ...plan,
        line: plan.line.map((row) => ({ ...row, place: row.id === 'l0' ? 'Tuxpan' : undefined })),
      };
      expect(compareDocuments(plan, after, media).map(({ where }) => where)).toEqual([
        'Renglón 1 (Radio Otra), copia «Más radio»',
      ]);
    });
  });
});
