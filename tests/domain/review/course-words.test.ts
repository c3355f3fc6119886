import { describe, expect, it } from 'vitest';
import { agreementsEntities } from '#shared/domain/agreements/agreements.ts';
import { agreementsWords } from '#shared/domain/agreements/agreements-words.ts';
import { bulletinsEntities } from '#shared/domain/bulletin/bulletins.ts';
import { bulletinsWords } from '#shared/domain/bulletin/bulletins-words.ts';
import { executionEntities } from '#shared/domain/execution/execution.ts';
import { executionWords } from '#shared/domain/execution/execution-words.ts';
import { directoryEntities } from '#shared/domain/partners/directory.ts';
import { directoryWords } from '#shared/domain/partners/directory-words.ts';
import { type ComparedContent, compareDocuments, type DocumentWords } from '#shared/domain/review/compare-documents.ts';
import { agreementsWith, SIGNED } from '#tests/domain/agreements/agreements-builder.ts';
import { entryAt, executionWith } from '#tests/domain/execution/execution-builder.ts';

/** What a row is or belongs to, where it came from, and what a file is known by: its row's name says it, or nobody judges it. */
const BELONGS = new Set([
  ...['id', 'rank', 'dossierId', 'fiscalYear', 'agreementId', 'entryId', 'bulletinId'],
  ...['partnerId', 'contactId', 'sha', 'mime', 'sizeBytes', 'addedOn', 'addedBy'],
  'post.contactId',
  ...['commitment.promiseId', 'clause.section', 'indicatorResult.indicatorId', 'indicatorResult.month'],
]);

/** Of those names, what somebody judges all the same. */
const JUDGED = new Set(['entry.agreementId', 'contactWay.contactId', 'encounter.contactId', 'encounter.dossierId']);

const untold = (
  entities: Readonly<Record<string, { readonly shape: Readonly<Record<string, unknown>> }>>,
  words: DocumentWords,
): readonly string[] =>
  Object.entries(entities).flatMap(([entity, { shape }]) => {
    const told = new Set(words.find((one) => one.entity === entity)?.fields.map(({ field }) => field));
    return Object.keys(shape)
      .filter((field) => !BELONGS.has(field) || JUDGED.has(`${entity}.${field}`))
      .filter((field) => !BELONGS.has(`${entity}.${field}`) && !told.has(field))
      .map((field) => `${entity}.${field}`);
  });

const outside = (id: string): string | undefined => (id === 'riego' ? 'Taller de riego' : undefined);
const told = (before: unknown, after: unknown, words: DocumentWords) =>
  compareDocuments(before as ComparedContent, after as ComparedContent, words).map(
    ({ where, what, before: was, after: is }) => [where, what, was, is],
  );

describe('comparing directories, agreements, logs and bulletins', () => {
  it('tells every field that somebody judges', () => {
    expect(untold(agreementsEntities, agreementsWords(outside))).toEqual([]);
    expect(untold(executionEntities, executionWords(outside))).toEqual([]);
    expect(untold(bulletinsEntities, bulletinsWords(outside))).toEqual([]);
    expect(untold(directoryEntities, directoryWords(outside))).toEqual([]);
  });

  it('names rows by their agreement, and what they name by its words', () => {
    const before = agreementsWith([{ acts: SIGNED, promises: [{ description: 'Cuarenta spots', quantity: '40' }] }]);
    const after = {
      ...before,
      promise: before.promise.map((row) => ({ ...row, quantity: '30', partyId: before.party[0]?.id ?? null })),
      agreementActivity: [{ id: 'a', rank: 'a0', agreementId: before.agreement[0]?.id, activityId: 'riego' }],
    };
    expect(told(before, after, agreementsWords(outside))).toEqual([
      [
        'Convenio de concertación CON-1, compromiso Cuarenta spots',
        'quién lo cumple',
        'Radio Ejemplo 1',
        'Organismo de Prueba',
      ],
      ['Convenio de concertación CON-1, compromiso Cuarenta spots', 'cantidad', '40', '30'],
      ['Convenio de concertación CON-1, actividad del programa', '', '', 'Taller de riego'],
    ]);
  });

  it('names rows of a log by their entry', () => {
    const before = executionWith([{ activityId: null }]);
    const after = {
      ...before,
      entry: before.entry.map((row) => ({ ...row, activityId: 'riego' })),
      entryPeople: [{ id: 'a', rank: 'a0', entryId: entryAt(0), segmentId: 'nobody', people: '12' }],
    };
    expect(told(before, after, executionWords(outside))).toEqual([
      ['Entrada 1, Plática del 10 de marzo de 2026', 'actividad del programa', 'ninguno', 'Taller de riego'],
      ['Entrada 1, Plática del 10 de marzo de 2026, personas de uno que ya no está', '', '', '12'],
    ]);
  });
});
