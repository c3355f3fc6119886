import { z } from 'zod';
import type { Frozen } from '#shared/domain/common/frozen.ts';
import { deskUser, institution } from '#shared/domain/institution/institution.ts';
import { procedureProfile } from '#shared/domain/procedure/profile.ts';
import { bytes, channel, nothing, sha256 } from '#shared/ipc/channel.ts';

export const theme = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof theme>;

const desk = z.object({
  /** null until the desk was set up: the first start. */
  user: deskUser.nullable(),
  institution,
  theme,
  profiles: z.array(procedureProfile),
  host: z.enum(['electron', 'loopback', 'cli']),
  appVersion: z.string(),
});
export type Desk = Frozen<z.infer<typeof desk>>;

const person = z.object({
  officerName: z.string().trim().min(1, 'Escriba el nombre.').max(200),
  postName: z.string().trim().min(1, 'Escriba el puesto.').max(300),
  officeName: z.string().trim().min(1, 'Escriba la unidad o departamento.').max(300),
});
export type DeskPerson = z.infer<typeof person>;

export const deskChannels = {
  'desk.get': channel(nothing, desk),
  /** First start; also writes the fictitious sample when asked. */
  'desk.setUp': channel(z.object({ person, institution, start: z.enum(['sample', 'empty']) }), desk),
  /** Somebody else sits down, or the post changed: earlier journal entries keep their names. */
  'desk.saveUser': channel(person, desk),
  'desk.saveInstitution': channel(institution, desk),
  'desk.saveTheme': channel(z.object({ theme }), desk),
  /** PNG or JPEG only, recognised by content; refused above 10 MB or 10,000 px a side. */
  'image.put': channel(
    z.object({ bytes }),
    z.object({
      sha: sha256,
      mime: z.enum(['image/png', 'image/jpeg']),
      widthPx: z.number().int(),
      heightPx: z.number().int(),
    }),
  ),
  'image.get': channel(z.object({ sha: sha256 }), z.object({ bytes, mime: z.string() })),
} as const;
