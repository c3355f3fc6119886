import type { AppContext, Handlers } from '#electron/handlers/app-context.ts';
import { createProgramIn } from '#electron/handlers/create-program.ts';
import { withKnownFields } from '#electron/handlers/known-fields.ts';
import { recordSetup } from '#electron/handlers/record-setup.ts';
import { readSameRecord } from '#electron/storage/repositories/program-repository.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { type ProgramRecord, recordOf } from '#shared/domain/program-record/program-record.ts';
import { hasAnswer } from '#shared/domain/program-record/program-record-rules.ts';

type ProgramImportChannel = 'program.importPreview' | 'program.importConfirm';

/** Previews wait in memory for their confirmation; the oldest goes when there are more than these. */
const MAX_WAITING = 5;

/** A published record in two steps: read and show, then write what was shown. Nothing is written before. */
export const programImports = (context: AppContext): Handlers<ProgramImportChannel> => {
  const waiting = new Map<string, ProgramRecord>();
  return {
    'program.importPreview': async ({ source }) => {
      const { definitions, catalogues } = recordSetup(context);
      const { notes, ownFile, ...read } = await context.imports.readRecord({ source, definitions, catalogues });
      const content = withKnownFields(read.content, definitions);
      const token = context.newId();
      waiting.set(token, content);
      for (const oldest of [...waiting.keys()].slice(0, -MAX_WAITING)) waiting.delete(oldest);
      return {
        token,
        content,
        answered: definitions.fields.filter((field) => hasAnswer(content, field)).length,
        fields: definitions.fields.length,
        unplaced: content.leftover.map((row) => row.text),
        notes: [...notes, ...twinNotes(context, content)],
        ownFile,
      };
    },
    'program.importConfirm': ({ token }) => {
      const content = waiting.get(token);
      if (!content) {
        throw new DomainError(
          'not-found',
          'La vista previa ya no está disponible porque Cauce se reinició o se importaron otras fichas. Abra el documento de nuevo.',
        );
      }
      const created = context.store.write((db) =>
        createProgramIn(db, context, content, { kind: 'import', label: 'Importar la ficha del programa' }),
      );
      waiting.delete(token);
      return created;
    },
  };
};

/** Pasting the same page twice is easily done, and two records of one programme drift apart. */
const twinNotes = (context: AppContext, content: ProgramRecord): readonly string[] =>
  readSameRecord(context.store.read, recordOf(content)).map(
    (name) =>
      `Ya hay una ficha tomada de la misma publicación: «${name || 'sin nombre'}». Si la importa, habrá dos; archive la que no use.`,
  );
