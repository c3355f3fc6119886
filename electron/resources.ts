import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type ProgramProfile, programProfile } from '#shared/domain/annual-program/program-profile.ts';
import { type BaseCatalogue, baseCatalogue } from '#shared/domain/classifier/base-catalogue.ts';
import { type ItemBoundaries, type ItemHelp, itemBoundaries, itemHelp } from '#shared/domain/classifier/item-help.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { type FederalState, statesFile } from '#shared/domain/diagnosis/states.ts';
import { type SampleDossier, sampleDossierFile } from '#shared/domain/dossier/sample-dossier.ts';
import { type SampleYear, sampleYearFile } from '#shared/domain/dossier/sample-year.ts';
import {
  type CommunicationLists,
  communicationLists,
  type MediaCatalogue,
  type MediaFormula,
  mediaCatalogueFile,
  mediaFormulasFile,
} from '#shared/domain/media/media-catalogue.ts';
import { withFreshIds } from '#shared/domain/procedure/fresh-ids.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { parseExchange } from '#shared/domain/procedure/procedure-snapshot.ts';
import { type ProcedureProfile, procedureProfile } from '#shared/domain/procedure/profile.ts';
import type { ProgramRecord } from '#shared/domain/program-record/program-record.ts';
import { parseRecordExchange, withFreshRecordIds } from '#shared/domain/program-record/program-record-exchange.ts';
import {
  type RecordCatalogues,
  type RecordDefinitions,
  recordCataloguesFile,
  recordFieldsFile,
} from '#shared/domain/program-record/record-definitions.ts';
import { type Guideline, guidelinesFile } from '#shared/domain/review/guideline.ts';
import { type MaterialCheckDefinition, materialCheckFile } from '#shared/domain/strategy/material-checks.ts';
import { type TransparencyFormats, transparencyFormatsFile } from '#shared/domain/transparency/transparency-formats.ts';

// The files that come with the program. Every function takes the resources folder, which only the composition root
// knows (beside the packed program, or in the repository).

/**
 * Every profile of `resources/profiles`, by file name; the first one is the default («ssj» comes first).
 * @throws DomainError `internal` that names the file which can't be read or isn't a profile
 */
export const loadProfiles = (baseDir: string): readonly ProcedureProfile[] => {
  const folder = join(baseDir, 'profiles');
  const names = listFiles(folder).filter((name) => name.endsWith('.json'));
  if (names.length === 0) {
    throw new DomainError(
      'internal',
      `No hay guías técnicas en ${folder}. Falta parte del programa: vuelva a instalar Cauce.`,
    );
  }
  const profiles = names.map((name) => loadProfile(join(folder, name)));
  const repeated = profiles.find((profile, index) => profiles.findIndex((other) => other.id === profile.id) !== index);
  if (repeated) {
    throw new DomainError(
      'internal',
      `Dos guías técnicas de ${folder} se llaman «${repeated.id}». Quite una de las dos.`,
    );
  }
  return [...profiles].sort((a, b) => Number(b.id === 'ssj') - Number(a.id === 'ssj'));
};

/** One profile file. @throws DomainError `internal` that names the file and the first thing wrong in it */
const loadProfile = (path: string): ProcedureProfile => {
  const parsed = procedureProfile.safeParse(readJson(path));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new DomainError(
    'internal',
    `La guía técnica ${path} no se puede usar: en «${issue?.path.join('.') ?? ''}», ${issue?.message ?? ''}. Corrija el archivo o vuelva a instalar Cauce.`,
  );
};

/** The fictitious sample procedure with ids of its own at each call. @throws DomainError `internal` naming the file */
export const sampleProcedure = (baseDir: string, newId: IdSource): ProcedureContent => {
  const path = join(baseDir, 'samples', 'procedure.json');
  const parsed = parseExchange(readText(path));
  if (!parsed.ok)
    throw new DomainError(
      'internal',
      `El procedimiento de ejemplo (${path}) no se puede usar. ${parsed.error.message}`,
    );
  return withFreshIds(parsed.value, newId);
};

/** The record of the fictitious programme, ids of its own at each call. @throws DomainError `internal` naming the file */
export const sampleRecord = (baseDir: string, newId: IdSource): ProgramRecord => {
  const path = join(baseDir, 'samples', 'program-record.json');
  const parsed = parseRecordExchange(readText(path));
  if (!parsed.ok) {
    throw new DomainError('internal', `La ficha de ejemplo (${path}) no se puede usar. ${parsed.error.message}`);
  }
  return withFreshRecordIds(parsed.value, newId);
};

/** What the dossier of the sample is made of. @throws DomainError `internal` naming the file */
export const loadSampleDossier = (baseDir: string): SampleDossier =>
  loadCatalogue(join(baseDir, 'samples', 'dossier.json'), sampleDossierFile);

/** What was done in the sample dossier's year. @throws DomainError `internal` naming the file */
export const loadSampleYear = (baseDir: string): SampleYear =>
  loadCatalogue(join(baseDir, 'samples', 'year.json'), sampleYearFile);

/** The pictures that the sample's year names, by their file name. @throws DomainError `internal` naming the folder */
export const sampleYearPictures = (baseDir: string): ReadonlyMap<string, Uint8Array> => {
  const folder = join(baseDir, 'samples', 'year');
  return new Map(listFiles(folder).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
};

export type SampleImage = { readonly sha: string; readonly mime: 'image/png'; readonly bytes: Uint8Array };

/** The images that the sample's annexes name by SHA-256; they go into the store before the sample does. */
export const sampleImages = (baseDir: string): readonly SampleImage[] => {
  const folder = join(baseDir, 'samples');
  return listFiles(folder)
    .filter((name) => name.endsWith('.png'))
    .map((name) => {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      return { sha: createHash('sha256').update(bytes).digest('hex'), mime: 'image/png', bytes };
    });
};

/** What a programme record asks. @throws DomainError `internal` naming the file */
export const loadRecordDefinitions = (baseDir: string): RecordDefinitions =>
  loadCatalogue(join(baseDir, 'catalogues', 'program-record-fields.json'), recordFieldsFile);

/** The values and successions that a programme record offers, as shipped. @throws DomainError `internal` naming the file */
export const loadRecordCatalogues = (baseDir: string): RecordCatalogues =>
  loadCatalogue(join(baseDir, 'catalogues', 'program-record-catalogues.json'), recordCataloguesFile);

/** What every classifier builds on, as shipped. */
export type ClassifierCatalogues = {
  readonly base: BaseCatalogue;
  readonly help: ItemHelp;
  readonly boundaries: ItemBoundaries;
};

/** The harmonised base, the help of its items and their boundaries. @throws DomainError `internal` naming the file */
export const loadClassifierCatalogues = (baseDir: string): ClassifierCatalogues => ({
  base: loadCatalogue(join(baseDir, 'catalogues', 'cog-conac.json'), baseCatalogue),
  help: loadCatalogue(join(baseDir, 'catalogues', 'item-help.json'), itemHelp),
  boundaries: loadCatalogue(join(baseDir, 'catalogues', 'item-help-boundaries.json'), itemBoundaries),
});

/** What strategies and media plans are made with, as shipped. */
type MediaResources = {
  readonly catalogue: MediaCatalogue;
  readonly formulas: readonly MediaFormula[];
  readonly lists: CommunicationLists;
  /** Of every year; `checksOf` says which are in force. */
  readonly checks: readonly MaterialCheckDefinition[];
};

/** What a dossier's documents are made with, as shipped. */
export type PlanResources = {
  readonly states: readonly FederalState[];
  readonly guidelines: readonly Guideline[];
  readonly programProfiles: readonly ProgramProfile[];
  readonly media: MediaResources;
  /** What is published of a quarter, in the formats of each year. */
  readonly transparency: TransparencyFormats;
};

/** States, guidelines, media, transparency and every profile of `resources/program-profiles`. @throws DomainError `internal` naming the file */
export const loadPlanResources = (baseDir: string): PlanResources => {
  const folder = join(baseDir, 'program-profiles');
  const names = listFiles(folder).filter((name) => name.endsWith('.json'));
  if (names.length === 0) {
    throw new DomainError(
      'internal',
      `No hay perfiles de programa anual en ${folder}. Falta parte del programa: vuelva a instalar Cauce.`,
    );
  }
  return {
    states: loadCatalogue(join(baseDir, 'catalogues', 'states.json'), statesFile).states,
    guidelines: loadCatalogue(join(baseDir, 'catalogues', 'guidelines.json'), guidelinesFile).guidelines.map((row) => ({
      ...row,
      origin: 'shipped',
    })),
    programProfiles: names.map((name) => loadCatalogue(join(folder, name), programProfile)),
    media: loadMediaResources(baseDir),
    transparency: loadCatalogue(join(baseDir, 'catalogues', 'transparency-formats.json'), transparencyFormatsFile),
  };
};

/** @throws DomainError `internal` naming the file, or the unit that the catalogue has twice */
const loadMediaResources = (baseDir: string): MediaResources => {
  const at = (name: string) => join(baseDir, 'catalogues', name);
  const catalogue = loadCatalogue(at('media.json'), mediaCatalogueFile);
  const checks = loadCatalogue(at('material-checks.json'), materialCheckFile).checks;
  requireUnique(
    at('media.json'),
    catalogue.units.map(({ key }) => key),
  );
  requireUnique(
    at('material-checks.json'),
    checks.map(({ id }) => id),
  );
  return {
    catalogue,
    formulas: loadCatalogue(at('media-formulas.json'), mediaFormulasFile).formulas,
    lists: loadCatalogue(at('communication-lists.json'), communicationLists),
    checks,
  };
};

/** Documents name the rows of these catalogues by their keys. */
const requireUnique = (path: string, keys: readonly string[]): void => {
  const repeated = keys.find((key, index) => keys.indexOf(key) !== index);
  if (repeated === undefined) return;
  throw new DomainError(
    'internal',
    `El catálogo ${path} tiene dos veces «${repeated}». Corrija el archivo o vuelva a instalar Cauce.`,
  );
};

const loadCatalogue = <S extends z.ZodType>(path: string, schema: S): z.output<S> => {
  const parsed = schema.safeParse(readJson(path));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new DomainError(
    'internal',
    `El catálogo ${path} no se puede usar: en «${issue?.path.join('.') ?? ''}», ${issue?.message ?? ''}. Corrija el archivo o vuelva a instalar Cauce.`,
  );
};

const listFiles = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).sort();
  } catch (cause) {
    throw new DomainError(
      'internal',
      `No se encuentra la carpeta ${folder}. Falta parte del programa: vuelva a instalar Cauce.`,
      {
        cause,
      },
    );
  }
};

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new DomainError('internal', `No se puede leer ${path}. Falta parte del programa: vuelva a instalar Cauce.`, {
      cause,
    });
  }
};

const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readText(path));
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw new DomainError('internal', `El archivo ${path} no es JSON válido. Corríjalo o vuelva a instalar Cauce.`, {
      cause,
    });
  }
};
