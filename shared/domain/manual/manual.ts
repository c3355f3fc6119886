import { z } from 'zod';
import { type Change, type Collections, changeSchema } from '#shared/domain/common/changes.ts';
import { id } from '#shared/domain/common/ids.ts';
import { richText } from '#shared/domain/common/rich-text.ts';

/** A manual gathers one or more procedures of an area under one cover and one contents list. */
export const manualEntities = {
  /** Exactly one row; its id is the manual's id. */
  manual: z.object({
    id,
    profileId: z.string().min(1).max(100),
    title: z.string().max(2_000),
    areaName: z.string().max(2_000),
    code: z.string().max(100),
    /** ISO day or ''. */
    date: z.string().max(50),
    presentation: richText,
    legalBasis: richText,
  }),
  /** A procedure of the manual: its version in force is printed, or its draft where none is. */
  member: z.object({ id, rank: z.string().min(1).max(200), procedureId: id }),
  signatory: z.object({
    id,
    rank: z.string().min(1).max(200),
    role: z.string().min(1).max(100),
    name: z.string().max(2_000),
    position: z.string().max(2_000),
  }),
} as const;

export type ManualEntities = typeof manualEntities;
export type ManualContent = Collections<ManualEntities>;
export type ManualChange = Change<ManualEntities>;
export const manualChange = changeSchema(manualEntities);
export const manualContent = z.object({
  manual: z.array(manualEntities.manual).length(1),
  member: z.array(manualEntities.member).max(500),
  signatory: z.array(manualEntities.signatory).max(100),
}) satisfies z.ZodType<ManualContent>;

/** Marks what a manual's DOCX carries: `{ manual: ManualContent, procedures: ProcedureContent[] }`, canonical JSON. */
export const MANUAL_EXCHANGE_TYPE = 'cauce.manual';
