import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Navigate } from '#renderer/app/routes.ts';
import type { DocumentState } from '#renderer/editing/document-session.ts';
import type { FollowedFindings } from '#renderer/editing/follow-findings.ts';
import type { PlaceStore } from '#renderer/editing/place-store.ts';
import { useDocumentState } from '#renderer/editing/use-document.ts';
import type { ProgramPlace } from '#renderer/modules/annual-program/program-place.ts';
import type { ProgramAbout, ProgramSession } from '#renderer/modules/annual-program/program-session.ts';
import type { ProfileSection } from '#renderer/modules/annual-program/sections/section-entries.ts';
import type {
  AnnualProgramChange,
  AnnualProgramContent,
  AnnualProgramEntities,
} from '#shared/domain/annual-program/annual-program.ts';
import type { ProgramProfile } from '#shared/domain/annual-program/program-profile.ts';
import { type OutlineSection, sectionOutline } from '#shared/domain/annual-program/section-outline.ts';
import type { Finding, FindingPlace } from '#shared/domain/common/finding.ts';

/** What every part of the programme's screen shares; it never changes with an edit. */
export type ProgramTools = {
  readonly annualProgramId: string;
  readonly dossierId: string;
  readonly session: ProgramSession;
  readonly findings: FollowedFindings;
  readonly places: PlaceStore<ProgramPlace>;
  /** All that ship. */
  readonly profiles: readonly ProgramProfile[];
  /** Shows the section of the place and goes to its row and field. */
  readonly jump: (place: FindingPlace) => void;
  readonly navigate: Navigate;
};

const Program = createContext<ProgramTools | null>(null);

export const ProgramProvider = Program.Provider;

/** @throws Error outside of the programme's screen */
export const useProgram = (): ProgramTools => {
  const tools = useContext(Program);
  if (!tools) throw new Error('Used outside of the programme screen');
  return tools;
};

/** A part of the session's state; `select` must give back the same reference while nothing changed. */
export const useProgramState = <T,>(select: (state: DocumentState<AnnualProgramEntities, ProgramAbout>) => T): T =>
  useDocumentState(useProgram().session, select);

/** A collection or a value out of the content, the same reference while it didn't change. */
export const useContent = <T,>(select: (content: AnnualProgramContent) => T): T =>
  useProgramState((state) => select(state.content));

/** What was opened with it: diagnosis, budget lines, guidelines, posts, profile. */
export const useAbout = (): ProgramAbout => useProgramState(aboutOf);

/** True where it is sent, authorised, lent or archived: everything is shown, nothing can be written. */
export const useReadOnly = (): boolean => !useAbout().mayEdit;

/** What the checks say of the whole programme, a moment after the last edit. */
export const useFindings = (): readonly Finding[] => {
  const { findings } = useProgram();
  return useSyncExternalStore(findings.subscribe, findings.get);
};

/** Every section of this programme, printed or not, in its order and by its names. */
export const useOutline = (): readonly OutlineSection[] => {
  const { profiles } = useProgram();
  const { profile } = useAbout();
  const profileId = useContent((content) => content.annualProgram[0]?.profileId);
  const sectionText = useContent((content) => content.sectionText);
  return useMemo(
    () => sectionOutline(profiles.find(({ id }) => id === profileId) ?? profile, { sectionText }),
    [profiles, profile, profileId, sectionText],
  );
};

/** The sections that print. */
export const useSections = (): readonly ProfileSection[] => {
  const outline = useOutline();
  return useMemo(() => outline.filter(({ printed }) => printed).map(({ section }) => section), [outline]);
};

/** Where one stands on the screen. */
export const usePlace = (): ProgramPlace => {
  const { places } = useProgram();
  return useSyncExternalStore(places.subscribe, places.get);
};

/** Works out changes from the content as it is at that moment and stores them; gives them back. */
export const useProgramEdit = () => {
  const { session } = useProgram();
  return (
    change: (content: AnnualProgramContent) => readonly AnnualProgramChange[],
    label: string,
    coalesce: string | null = null,
  ): readonly AnnualProgramChange[] => {
    const changes = change(session.getState().content);
    session.edit(changes, label.slice(0, 300), coalesce);
    return changes;
  };
};

const aboutOf = (state: { readonly about: ProgramAbout }) => state.about;
