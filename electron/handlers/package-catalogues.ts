import type { Arrival } from '#electron/handlers/package-arrival.ts';
import { classifierTables } from '#electron/storage/classifier-tables.ts';
import { guidelineTables } from '#electron/storage/guideline-tables.ts';
import type { LooseChange, ScopeTables } from '#electron/storage/journal/entity-tables.ts';
import {
  classifierInserts,
  readClassifierContent,
  readSchemes,
} from '#electron/storage/repositories/classifier-repository.ts';
import { readDeskGuidelines } from '#electron/storage/repositories/guideline-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { type ClassifierContent, schemeOf } from '#shared/domain/classifier/classifier.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { guidelineTitle } from '#shared/domain/review/guideline.ts';

/**
 * What a document is judged by and this store lacks: the classifier of its budget, whole or what it grew by since, and
 * guidelines of the sender's own. What is here is never altered: where it says something else, that is said.
 */
export type Catalogues = {
  readonly writes: readonly {
    readonly tables: ScopeTables;
    readonly scopeId: string;
    readonly changes: readonly LooseChange[];
  }[];
  /** What comes along, as lists tell it. */
  readonly creates: readonly string[];
  /** What says something else here, in sentences; '' where nothing does. */
  readonly differs: string;
};

export const cataloguesOf = (db: ReadableDb, arrival: Arrival): Catalogues => {
  const parts = [classifierPart(db, arrival), guidelinesPart(db, arrival)];
  return {
    writes: parts.flatMap(({ writes }) => writes),
    creates: parts.flatMap(({ creates }) => creates),
    differs: parts.map(({ differs }) => differs).join(''),
  };
};

const NOTHING: Catalogues = { writes: [], creates: [], differs: '' };

const classifierPart = (db: ReadableDb, { manifest, payload }: Arrival): Catalogues => {
  if (!payload.classifier) return NOTHING;
  const { content } = payload.classifier;
  const scheme = schemeOf(content);
  const schemes = readSchemes(db);
  if (schemes.some(({ id }) => id === scheme.id)) return grownPart(readClassifierContent(db, scheme.id), content);
  const isTwin = schemes.some(
    ({ name, owner, fiscalYear }) =>
      fiscalYear === scheme.fiscalYear &&
      foldText(name) === foldText(scheme.name) &&
      foldText(owner) === foldText(scheme.owner),
  );
  // Two of one name can't be told apart: the one that came says from where.
  const name = isTwin ? `${scheme.name} (de ${manifest.origin.name})`.slice(0, 2_000) : scheme.name;
  const changes = classifierInserts({ ...content, scheme: [{ ...scheme, name }] });
  return {
    writes: [{ tables: classifierTables, scopeId: scheme.id, changes }],
    creates: ['el clasificador del presupuesto'],
    differs: '',
  };
};

const grownPart = (here: ClassifierContent, there: ClassifierContent): Catalogues => {
  const item = missing(here.item, there.item);
  const restriction = missing(here.restriction, there.restriction);
  const changes = classifierInserts({ scheme: [], item, restriction });
  const { name, id } = schemeOf(here);
  const other = there.item.filter(({ code, name: called, restricted }) =>
    here.item.some((own) => own.code === code && (own.name !== called || own.restricted !== restricted)),
  );
  const added = [
    ...(item.length === 0 ? [] : [counted(item, 'una partida', 'partidas')]),
    ...(restriction.length === 0 ? [] : [counted(restriction, 'una restricción', 'restricciones')]),
  ];
  return {
    writes: changes.length === 0 ? [] : [{ tables: classifierTables, scopeId: id, changes }],
    creates: added.map((what) => `${what} en el clasificador «${name}»`),
    differs:
      other.length === 0
        ? ''
        : ` El clasificador «${name}» dice aquí otra cosa que allá de ${counted(other, 'una partida', 'partidas')}: se conserva lo de aquí.`,
  };
};

type Coded = { readonly id: string; readonly code: string };

const missing = <T extends Coded>(here: readonly T[], there: readonly T[]): readonly T[] =>
  there.filter((row) => !here.some(({ id, code }) => id === row.id || code === row.code));

/** «2 partidas (3362, 3363)»; the first few codes, so that a person can look them up. */
const counted = (rows: readonly Coded[], one: string, several: string): string => {
  const codes = rows.slice(0, 5).map(({ code }) => code);
  const shown = `${codes.join(', ')}${rows.length > codes.length ? '…' : ''}`;
  return `${rows.length === 1 ? one : `${rows.length} ${several}`} (${shown})`;
};

const guidelinesPart = (db: ReadableDb, { payload }: Arrival): Catalogues => {
  const own = new Map(readDeskGuidelines(db).map((row) => [row.id, row]));
  const added = payload.guidelines.filter(({ id }) => !own.has(id));
  const differs = payload.guidelines.flatMap((there) => {
    const here = own.get(there.id);
    if (!here || here.requirement === there.requirement) return [];
    return [
      ` El lineamiento «${guidelineTitle(here).slice(0, 200)}» pide allá otra cosa («${there.requirement.slice(0, 200)}»): se conserva el de aquí; acuerden cuál vale y corríjanlo en Catálogos.`,
    ];
  });
  return {
    writes: added.map((row) => ({
      tables: guidelineTables,
      scopeId: row.id,
      changes: [{ op: 'insert', entity: 'guideline', row }],
    })),
    creates:
      added.length === 0
        ? []
        : [added.length === 1 ? 'un lineamiento de allá' : `${added.length} lineamientos de allá`],
    differs: differs.slice(0, 5).join(''),
  };
};
