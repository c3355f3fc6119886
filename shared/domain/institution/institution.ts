import { z } from 'zod';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { id } from '#shared/domain/common/ids.ts';

/** Who sits at this desk: an officer who holds a post in an office. Recorded with every change. */
export const deskUser = z.object({
  officerId: id,
  officerName: z.string().trim().min(1).max(200),
  postId: id,
  postName: z.string().trim().min(1).max(300),
  officeName: z.string().trim().min(1).max(300),
});
export type DeskUser = z.infer<typeof deskUser>;

/** The institution's identity, set once, which then stands on every document. */
export const institution = z.object({
  name: z.string().max(300),
  /** Second line of headers and covers, e.g. the decentralised body. */
  subtitle: z.string().max(300),
  place: z.string().max(200),
  logoSha: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  logoMime: z.enum(['image/png', 'image/jpeg']).nullable(),
  logoWidthPx: z.number().int().min(0),
  logoHeightPx: z.number().int().min(0),
  /** People who usually sign, offered when a procedure's signatories are filled. `role` is free text. */
  signatories: z
    .array(z.object({ role: z.string().max(100), name: z.string().max(200), position: z.string().max(300) }))
    .max(50),
});
export type Institution = Frozen<z.infer<typeof institution>>;

export const emptyInstitution: Institution = {
  name: '',
  subtitle: '',
  place: '',
  logoSha: null,
  logoMime: null,
  logoWidthPx: 0,
  logoHeightPx: 0,
  signatories: [],
};
