import { sayingSomething, textAt } from '#electron/handlers/search-texts.ts';
import type { SearchText } from '#electron/storage/repositories/search-index-repository.ts';
import type { BaseCatalogue } from '#shared/domain/classifier/base-catalogue.ts';
import { type ClassifierContent, classifierEntities } from '#shared/domain/classifier/classifier.ts';
import { LEVEL_NAMES } from '#shared/domain/classifier/item-code.ts';
import { type Institution, institution as institutionSchema } from '#shared/domain/institution/institution.ts';
import { type Guideline, guideline } from '#shared/domain/review/guideline.ts';
import { type ReviewContent, reviewEntities } from '#shared/domain/review/review.ts';
import { reviewSectionName } from '#shared/domain/review/section-names.ts';
import { type WordPart, wordParts } from '#shared/domain/search/word-fields.ts';

/** What was said while a document was reviewed: why it was returned, observations and answers, justifications. */
export const reviewTexts = (content: ReviewContent): readonly SearchText[] => {
  const rows = <E extends keyof ReviewContent>(
    entity: E,
    section: string,
    place: (row: ReviewContent[E][number]) => string,
  ): readonly SearchText[] =>
    content[entity].map((row) =>
      textAt(section, row.id, ['Revisión', place(row)], wordParts(reviewEntities[entity], row)),
    );
  const kind = content.review[0]?.kind ?? 'budget';
  return sayingSomething([
    ...rows('act', 'history', () => 'curso'),
    ...rows('correction', 'history', () => 'corrección de un acto'),
    ...rows('observation', 'answers', ({ section }) => `observación, ${reviewSectionName(kind, section)}`),
    ...rows('justification', 'checks', () => 'justificación de un hallazgo'),
  ]);
};

/** A requirement that programmes answer. */
export const guidelineTexts = (one: Guideline): readonly SearchText[] => {
  const parts = wordParts(guideline, one);
  const isName = ({ field }: WordPart) => field === 'document' || field === 'numeral';
  return sayingSomething([
    { ...textAt('', one.id, [], parts.filter(isName)), isName: true },
    textAt(
      '',
      one.id,
      [],
      parts.filter((part) => !isName(part)),
    ),
  ]);
};

/** The items of a classifier, its own and those of the base that it builds on, found by code or by words. */
export const classifierTexts = (content: ClassifierContent, base: BaseCatalogue): readonly SearchText[] => {
  return sayingSomething([
    ...content.scheme.map(
      (row): SearchText => ({
        ...textAt('', null, [], wordParts(classifierEntities.scheme, row)),
        isName: true,
      }),
    ),
    ...content.item.map((row) =>
      textAt('item', row.code, ['Partida específica'], wordParts(classifierEntities.item, row)),
    ),
    ...content.restriction.map((row) =>
      textAt('restriction', row.code, ['Partida restringida'], wordParts(classifierEntities.restriction, row)),
    ),
    ...base.items.map((item) => {
      const { code } = item;
      const said = [item.name, ...item.variants, item.note].filter((text) => text.trim() !== '');
      return textAt(
        'base',
        code,
        [LEVEL_NAMES[item.level]],
        [{ field: 'code', text: code }, ...said.map((text) => ({ field: 'name', text }))],
      );
    }),
  ]);
};

/** Values that the desk added to one list of the programme record. */
export const catalogueTexts = (
  title: string,
  values: readonly { readonly id: string; readonly value: string; readonly label: string }[],
): readonly SearchText[] =>
  values.map(({ id, value, label }) =>
    textAt(
      'values',
      id,
      [title],
      [{ field: 'value', text: value }, ...(label.trim() === '' ? [] : [{ field: 'label', text: label }])],
    ),
  );

/** Who is known at this desk, and what it calls its institution. */
export const deskTexts = (
  names: readonly { readonly id: string; readonly what: 'officer' | 'post' | 'office'; readonly name: string }[],
  institution: Institution,
): readonly SearchText[] =>
  sayingSomething([
    ...names.map(({ id, what, name }) => textAt(what, id, [NAMES[what]], [{ field: 'name', text: name }])),
    textAt('institution', null, ['Institución'], wordParts(institutionSchema, institution)),
    ...institution.signatories.map((row, index) =>
      textAt(
        'institution',
        `${index}`,
        ['Firmas de la institución'],
        [
          ...[row.name, row.position]
            .filter((text) => text.trim() !== '')
            .map((text) => ({ field: 'signatories', text })),
        ],
      ),
    ),
  ]);

const NAMES = { officer: 'Persona', post: 'Puesto', office: 'Área' } as const;
