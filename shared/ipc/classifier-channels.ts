import { z } from 'zod';
import { baseCatalogue } from '#shared/domain/classifier/base-catalogue.ts';
import { classifierChange, classifierContent } from '#shared/domain/classifier/classifier.ts';
import { itemBoundaries, itemHelp } from '#shared/domain/classifier/item-help.ts';
import { instant } from '#shared/domain/common/dates.ts';
import { fiscalYear } from '#shared/domain/common/fiscal-year.ts';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';
import { channel, nothing } from '#shared/ipc/channel.ts';
import { historyEntry, historyState, saved } from '#shared/ipc/history.ts';
import { importSource } from '#shared/ipc/import-channels.ts';

export const classifierSummary = z.object({
  classifierId: id,
  name: z.string(),
  owner: z.string(),
  fiscalYear,
  edition: z.string(),
  width: z.union([z.literal(4), z.literal(5)]),
  state: z.enum(['open', 'closed']),
  /** Specific items of its own. */
  items: z.number().int(),
  changedAt: instant,
  changedBy: z.string(),
});
export type ClassifierSummary = z.infer<typeof classifierSummary>;

/** What every classifier builds on, as shipped. */
const classifierResources = z.object({ base: baseCatalogue, help: itemHelp, boundaries: itemBoundaries });
export type ClassifierResources = Frozen<z.infer<typeof classifierResources>>;

const opened = z.object({ content: classifierContent, history: historyState });
export type OpenedClassifier = Frozen<z.infer<typeof opened>>;

const undone = z.object({ changes: z.array(classifierChange), label: z.string(), saved });
const created = z.object({ classifierId: id });

/** A row of the list as loading would treat it; no row is left out. */
const previewRow = z.object({
  /** 1-based, of the file; the sheet's row for a workbook. */
  line: z.number().int(),
  cells: z.array(z.string()),
  code: z.string(),
  name: z.string(),
  restricted: z.boolean(),
  state: z.enum(['new', 'changed', 'same', 'base', 'refused', 'skipped']),
  problems: z.array(
    z.object({
      cell: z.number().int().nullable(),
      severity: z.enum(['blocking', 'warning', 'info']),
      message: z.string(),
    }),
  ),
});

export const classifierImportPreview = z.object({
  token: id,
  rows: z.array(previewRow),
  counts: z.object({
    new: z.number().int(),
    changed: z.number().int(),
    same: z.number().int(),
    base: z.number().int(),
    refused: z.number().int(),
    skipped: z.number().int(),
  }),
  /** About the list as a whole: encoding, hidden sheets, formulas … in Spanish. */
  notices: z.array(z.string()),
});
export type ClassifierImportPreview = Frozen<z.infer<typeof classifierImportPreview>>;

const searchHit = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(['chapter', 'concept', 'generic', 'specific']),
  restricted: z.boolean(),
  validator: z.string(),
  /** Names of what it stands under, outermost first. */
  path: z.array(z.string()),
});

export const classifierChannels = {
  'classifier.resources': channel(nothing, classifierResources),
  'classifier.list': channel(nothing, z.array(classifierSummary)),
  'classifier.create': channel(
    z.object({
      name: z.string().trim().min(1, 'Escriba un nombre.').max(2_000),
      owner: z.string().max(2_000),
      fiscalYear,
      edition: z.string().max(2_000),
      width: z.union([z.literal(4), z.literal(5)]),
    }),
    created,
  ),
  /** A copy for another year; the original stays as it is. */
  'classifier.copyToYear': channel(z.object({ classifierId: id, fiscalYear }), created),
  'classifier.open': channel(z.object({ classifierId: id }), opened),
  'classifier.edit': channel(
    z.object({
      classifierId: id,
      label: z.string().min(1).max(300),
      coalesce: z.string().max(300).nullable(),
      changes: z.array(classifierChange).min(1).max(25_000),
    }),
    saved,
  ),
  'classifier.undo': channel(z.object({ classifierId: id }), undone),
  'classifier.redo': channel(z.object({ classifierId: id }), undone),
  'classifier.history': channel(
    z.object({ classifierId: id, before: z.number().int().nullable(), limit: z.number().int().min(1).max(500) }),
    z.array(historyEntry),
  ),
  /** An act: from here on the year stays as it is. */
  'classifier.close': channel(z.object({ classifierId: id }), classifierSummary),
  'classifier.importPreview': channel(z.object({ classifierId: id, source: importSource }), classifierImportPreview),
  'classifier.importConfirm': channel(
    z.object({ token: id }),
    z.object({ classifierId: id, loaded: z.number().int() }),
  ),
  'classifier.search': channel(
    z.object({ classifierId: id, query: z.string().max(500), limit: z.number().int().min(1).max(200) }),
    z.array(searchHit),
  ),
} as const;
