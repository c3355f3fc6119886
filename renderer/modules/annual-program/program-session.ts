import { call } from '#renderer/api.ts';
import { type DocumentSession, type Opened, startDocumentSession } from '#renderer/editing/document-session.ts';
import type { AnnualProgramContent, AnnualProgramEntities } from '#shared/domain/annual-program/annual-program.ts';
import { ok, type Result } from '#shared/domain/common/result.ts';
import { guidelineTitle } from '#shared/domain/review/guideline.ts';
import type { ReviewState } from '#shared/domain/review/review-state.ts';
import type { OpenedAnnualProgram } from '#shared/ipc/annual-program-channels.ts';

/** What comes with the programme and isn't edited here; as it stood when the screen was opened. */
export type ProgramAbout = Omit<OpenedAnnualProgram, 'content' | 'history' | 'guidelines'> & {
  /** In force in its year, each with how lists call it. */
  readonly guidelines: readonly (OpenedAnnualProgram['guidelines'][number] & { readonly title: string })[];
  /** Where it stands in its Vo.Bo. */
  readonly state: ReviewState;
};

export type ProgramSession = DocumentSession<AnnualProgramEntities, ProgramAbout>;
export type OpenedProgramSession = Opened<AnnualProgramEntities, ProgramAbout>;

/** Reads the programme with what surrounds it. */
export const openProgram = async (annualProgramId: string): Promise<Result<OpenedProgramSession>> => {
  const [opened, review] = await Promise.all([
    call('annualProgram.open', { annualProgramId }),
    call('review.open', { kind: 'annual-program', documentId: annualProgramId }),
  ]);
  if (!opened.ok) return opened;
  if (!review.ok) return review;
  const { content, history, guidelines, ...about } = opened.value;
  return ok({
    content: content as AnnualProgramContent,
    history,
    about: {
      ...about,
      guidelines: guidelines.map((one) => ({ ...one, title: guidelineTitle(one) })),
      state: review.value.state,
    },
  });
};

/** The programme in memory for as long as its screen stands. */
export const startProgramSession = (annualProgramId: string, opened: OpenedProgramSession): ProgramSession =>
  startDocumentSession<AnnualProgramEntities, ProgramAbout>(opened, {
    edit: (edit) => call('annualProgram.edit', { annualProgramId, ...edit }),
    undo: () => call('annualProgram.undo', { annualProgramId }),
    redo: () => call('annualProgram.redo', { annualProgramId }),
    open: () => openProgram(annualProgramId),
    mayEdit: ({ mayEdit }) => mayEdit,
  });
