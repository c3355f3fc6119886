import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { agreementsTexts } from '#electron/handlers/agreement-search-texts.ts';
import { budgetTexts } from '#electron/handlers/budget-search-texts.ts';
import { bulletinsTexts } from '#electron/handlers/bulletin-search-texts.ts';
import { closingTexts } from '#electron/handlers/closing-search-texts.ts';
import {
  catalogueTexts,
  classifierTexts,
  deskTexts,
  guidelineTexts,
  reviewTexts,
} from '#electron/handlers/desk-search-texts.ts';
import { directoryTexts } from '#electron/handlers/directory-search-texts.ts';
import { executionTexts } from '#electron/handlers/execution-search-texts.ts';
import { mediaPlanTexts, strategyTexts } from '#electron/handlers/media-search-texts.ts';
import { annualProgramTexts, diagnosisTexts } from '#electron/handlers/plan-search-texts.ts';
import { dossierTexts, manualTexts, procedureTexts, programTexts } from '#electron/handlers/search-texts.ts';
import { SEARCHED } from '#electron/handlers/searched-texts.ts';
import type { ScopeTables } from '#electron/storage/journal/entity-tables.ts';
import type { SearchText } from '#electron/storage/repositories/search-index-repository.ts';
import { agreementsEntities } from '#shared/domain/agreements/agreements.ts';
import { annualProgramEntities } from '#shared/domain/annual-program/annual-program.ts';
import { budgetEntities } from '#shared/domain/budget/budget.ts';
import { bulletinsEntities } from '#shared/domain/bulletin/bulletins.ts';
import { classifierEntities } from '#shared/domain/classifier/classifier.ts';
import { diagnosisEntities } from '#shared/domain/diagnosis/diagnosis.ts';
import { dossierEntities } from '#shared/domain/dossier/dossier.ts';
import { closingEntities } from '#shared/domain/dossier/year-closing.ts';
import { executionEntities } from '#shared/domain/execution/execution.ts';
import { institution } from '#shared/domain/institution/institution.ts';
import { manualEntities } from '#shared/domain/manual/manual.ts';
import { mediaPlanEntities } from '#shared/domain/media/media-plan.ts';
import { directoryEntities } from '#shared/domain/partners/directory.ts';
import { procedureEntities } from '#shared/domain/procedure/procedure.ts';
import { recordEntities } from '#shared/domain/program-record/program-record.ts';
import { guideline } from '#shared/domain/review/guideline.ts';
import { reviewEntities } from '#shared/domain/review/review.ts';
import { isKey, takesWords } from '#shared/domain/search/word-fields.ts';
import { strategyEntities } from '#shared/domain/strategy/strategy.ts';

type Entities = Readonly<Record<string, z.ZodObject>>;
type Content = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

const name = z.object({ id: z.string(), name: z.string() });
const NOWHERE = { sections: [], fields: [] } as never;

/** What each kind of document is made of, and what is findable in it. A new kind, or a new entity, is a line here. */
const KINDS: Readonly<Record<string, { entities: Entities; texts: (content: never) => readonly SearchText[] }>> = {
  procedure: { entities: procedureEntities, texts: (content) => procedureTexts(content, NOWHERE) },
  manual: { entities: manualEntities, texts: manualTexts },
  program: { entities: recordEntities, texts: (content) => programTexts(content, NOWHERE) },
  dossier: {
    entities: dossierEntities,
    texts: (content) => dossierTexts(content, { activity: [], post: [] } as never, 'Salud escolar'),
  },
  'year-closing': { entities: closingEntities, texts: closingTexts },
  budget: { entities: budgetEntities, texts: budgetTexts },
  diagnosis: { entities: diagnosisEntities, texts: diagnosisTexts },
  'annual-program': { entities: annualProgramEntities, texts: (content) => annualProgramTexts(content, NOWHERE) },
  strategy: { entities: strategyEntities, texts: strategyTexts },
  'media-plan': { entities: mediaPlanEntities, texts: (content) => mediaPlanTexts(content, { units: [] } as never) },
  review: { entities: reviewEntities, texts: reviewTexts },
  agreements: { entities: agreementsEntities, texts: agreementsTexts },
  execution: { entities: executionEntities, texts: executionTexts },
  bulletins: { entities: bulletinsEntities, texts: bulletinsTexts },
  directory: { entities: directoryEntities, texts: directoryTexts },
  classifier: { entities: classifierEntities, texts: (content) => classifierTexts(content, { items: [] } as never) },
  guideline: {
    entities: { guideline },
    texts: (content: { guideline: readonly never[] }) => content.guideline.flatMap(guidelineTexts),
  },
  'record-catalogue': {
    entities: { value: z.object({ id: z.string(), value: z.string(), label: z.string() }) },
    texts: (content: { value: readonly never[] }) => catalogueTexts('Lista', content.value),
  },
  desk: {
    entities: { officer: name, post: name, office: name, institution },
    texts: (content: Record<'officer' | 'post' | 'office' | 'institution', readonly never[]>) =>
      deskTexts(
        (['officer', 'post', 'office'] as const).flatMap((what) =>
          content[what].map((row: { id: string; name: string }) => ({ ...row, what })),
        ),
        content.institution[0] as never,
      ),
  },
};

/** Scopes and entities in which nobody writes a word. */
const WORDLESS: ReadonlySet<string> = new Set([
  'library procedure',
  'procedure version',
  'manual record',
  'program program',
  'desk desk',
]);

/** Fields that any words would fit and that hold keys of the program: each was looked at. */
const KEYS = [
  'agreements clause.section',
  'agreements file.mime',
  'annual-program annualProgram.profileId',
  'annual-program compliance.guidelineId',
  'annual-program sectionText.sectionKey',
  'annual-program signatory.role',
  'classifier scheme.baseId',
  'dossier evidence.mime',
  'execution entryEvidence.mime',
  'guideline guideline.section',
  'manual manual.profileId',
  'manual signatory.role',
  'media-plan line.mediumKey',
  'procedure cover.profileId',
  'procedure coverField.key',
  'procedure sectionText.sectionKey',
  'procedure signatory.role',
  'program link.fieldKey',
  'program value.fieldKey',
  'review justification.findingCode',
  'review justification.rowId',
  'review observation.rowId',
  'review observation.section',
  'strategy materialCheck.checkId',
  'strategy signatory.role',
  'year-closing closedDocument.mime',
];

/** Every table set that the journal writes. */
const allTables = async (): Promise<readonly ScopeTables[]> => {
  const storage = path.resolve(import.meta.dirname, '../../electron/storage');
  const files = [
    ...readdirSync(storage).filter((file) => file.endsWith('-tables.ts')),
    ...readdirSync(path.join(storage, 'repositories')).map((file) => `repositories/${file}`),
  ];
  const modules = (await Promise.all(files.map((file) => import(path.join(storage, file))))) as object[];
  const found = modules.flatMap((module) => Object.values(module) as readonly unknown[]).filter(isScopeTables);
  return [...new Set(found)];
};

const isScopeTables = (value: unknown): value is ScopeTables =>
  typeof value === 'object' && value !== null && 'entities' in value && value.entities instanceof Map;

describe('everything that somebody writes is found', () => {
  test('every kind of document that the journal knows is indexed after each change, entity by entity', async () => {
    const tables = await allTables();
    expect(tables.length).toBeGreaterThan(12);
    const forgotten = tables.flatMap(({ kind, searchable, entities }) =>
      [...entities.keys()]
        .filter((entity) => !WORDLESS.has(`${kind} ${entity}`))
        .filter((entity) => !searchable || !Object.hasOwn(SEARCHED, kind) || !KINDS[kind]?.entities[entity])
        .map((entity) => `${kind} ${entity}`),
    );
    expect(forgotten, 'add them to SEARCHED (electron/handlers/searched-texts.ts) and to KINDS here').toEqual([]);
    expect(Object.keys(KINDS).sort()).toEqual(Object.keys(SEARCHED).sort());
  });

  test.each(Object.entries(KINDS))('%s: each field that holds words', (kind, { entities, texts }) => {
    const marks = new Map<string, string>();
    const content: Content = Object.fromEntries(
      Object.entries(entities).map(([entity, schema]) => [entity, [rowOf(schema, `${kind} ${entity}`, marks)]]),
    );
    const found = texts(content as never);
    const all = found.flatMap(({ parts }) => parts);
    const missing = [...marks].filter(([field, mark]) => {
      const last = field.split('.').at(-1);
      return !all.some((part) => part.text.includes(mark) && part.field === last);
    });
    expect(missing.map(([field]) => field)).toEqual([]);
    expect(found.filter(({ isName }) => isName).length).toBeLessThanOrEqual(1);
  });

  test('what any words would fit and is left out is a key', () => {
    const left = Object.entries(KINDS).flatMap(([kind, { entities }]) =>
      Object.entries(entities).flatMap(([entity, schema]) =>
        Object.entries(schema.shape as Record<string, z.ZodType>)
          .filter(([field, type]) => field !== 'id' && field !== 'rank' && isKey(field, schema) && takesWords(type))
          .map(([field]) => `${kind} ${entity}.${field}`),
      ),
    );
    expect(left.sort()).toEqual(KEYS);
  });
});

let marked = 0;

/** A row that fits its schema far enough, a mark of its own in each field that holds words. */
const rowOf = (schema: z.ZodObject, at: string, marks: Map<string, string>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(schema.shape as Record<string, z.ZodType>).map(([field, type]) => {
      if (field === 'id' || isKey(field, schema) || !takesWords(type)) return [field, sampleOf(type)];
      marked += 1;
      const mark = `palabra${marked}x`;
      marks.set(`${at}.${field}`, mark);
      const rich = [{ kind: 'paragraph', runs: [{ text: mark }] }];
      return [field, type.safeParse(mark).success ? mark : rich];
    }),
  );

const sampleOf = (type: z.ZodType): unknown => {
  const options = type instanceof z.ZodEnum ? type.options : [];
  const tried = [...options, 1, 2026, null, '', true, [], '2026-01-01', '01890a5d-ac96-774b-bcce-b302099a8057', 'a'];
  return tried.find((value) => type.safeParse(value).success);
};
