import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Navigate } from '#renderer/app/routes.ts';
import type { DocumentState } from '#renderer/editing/document-session.ts';
import type { FollowedFindings } from '#renderer/editing/follow-findings.ts';
import type { DocumentPlace, PlaceStore } from '#renderer/editing/place-store.ts';
import { useDocumentState } from '#renderer/editing/use-document.ts';
import type { DirectoryAbout, DirectorySession } from '#renderer/modules/partners/partners-session.ts';
import type { Finding, FindingPlace } from '#shared/domain/common/finding.ts';
import type { DirectoryChange, DirectoryContent, DirectoryEntities } from '#shared/domain/partners/directory.ts';

/** Where one stands: the list that is shown, the body beside it, and which of its people and dealings are unfolded. */
export type PartnersPlace = DocumentPlace & {
  readonly partnerId: string | null;
  readonly open: ReadonlySet<string>;
};

/** What every part of the directory's screen shares; it never changes with an edit. */
type PartnersTools = {
  readonly session: DirectorySession;
  readonly findings: FollowedFindings;
  readonly places: PlaceStore<PartnersPlace>;
  /** Shows the body of the place and goes to its row and field. */
  readonly jump: (place: FindingPlace) => void;
  readonly dossierId: string | undefined;
  /** Who sits at the desk, for what is written down now. */
  readonly officer: string;
  readonly navigate: Navigate;
};

const Partners = createContext<PartnersTools | null>(null);

export const PartnersProvider = Partners.Provider;

/** @throws Error outside of the directory's screen */
export const usePartners = (): PartnersTools => {
  const tools = useContext(Partners);
  if (!tools) throw new Error('Used outside of the directory screen');
  return tools;
};

/** A part of the session's state; `select` must give back the same reference while nothing changed. */
export const usePartnersState = <T,>(select: (state: DocumentState<DirectoryEntities, DirectoryAbout>) => T): T =>
  useDocumentState(usePartners().session, select);

/** A collection or a value out of the content, the same reference while it didn't change. */
export const useContent = <T,>(select: (content: DirectoryContent) => T): T =>
  usePartnersState((state) => select(state.content));

/** What was opened with it: states of the country, dossiers. */
export const useAbout = (): DirectoryAbout => usePartnersState(aboutOf);

/** What the checks say of the directory, a moment after the last edit; worst first. */
export const useFindings = (): readonly Finding[] => {
  const { findings } = usePartners();
  return useSyncExternalStore(findings.subscribe, findings.get);
};

/** Where one stands on the screen. */
export const usePlace = (): PartnersPlace => {
  const { places } = usePartners();
  return useSyncExternalStore(places.subscribe, places.get);
};

/** Works out changes from the content as it is at that moment and stores them; gives them back. */
export const useDirectoryEdit = () => {
  const { session } = usePartners();
  return (
    change: (content: DirectoryContent) => readonly DirectoryChange[],
    label: string,
    coalesce: string | null = null,
  ): readonly DirectoryChange[] => {
    const changes = change(session.getState().content);
    session.edit(changes, label.slice(0, 300), coalesce);
    return changes;
  };
};

const aboutOf = (state: { readonly about: DirectoryAbout }) => state.about;
