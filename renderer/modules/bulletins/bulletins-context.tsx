import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Navigate } from '#renderer/app/routes.ts';
import type { DocumentState } from '#renderer/editing/document-session.ts';
import type { FollowedFindings } from '#renderer/editing/follow-findings.ts';
import type { DocumentPlace, PlaceStore } from '#renderer/editing/place-store.ts';
import { useDocumentState } from '#renderer/editing/use-document.ts';
import type { BulletinsAbout, BulletinsSession } from '#renderer/modules/bulletins/bulletins-session.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { today } from '#renderer/ui/today.ts';
import { mayEditBulletins } from '#shared/domain/bulletin/bulletin-edits.ts';
import type { BulletinsChange, BulletinsContent, BulletinsEntities } from '#shared/domain/bulletin/bulletins.ts';
import type { Finding, FindingPlace } from '#shared/domain/common/finding.ts';

/** Where one stands: the bulletin beside the list, and an addressee that somebody was sent to. */
export type BulletinsPlace = DocumentPlace & {
  readonly bulletinId: string | null;
  readonly recipientId: string | null;
};

/** What every part of the bulletins' screen shares; it never changes with an edit. */
type BulletinsTools = {
  readonly bulletinsId: string;
  readonly dossierId: string;
  readonly session: BulletinsSession;
  readonly findings: FollowedFindings;
  readonly places: PlaceStore<BulletinsPlace>;
  /** Shows the bulletin of the place and goes to its row and field. */
  readonly jump: (place: FindingPlace) => void;
  readonly navigate: Navigate;
};

const Bulletins = createContext<BulletinsTools | null>(null);

export const BulletinsProvider = Bulletins.Provider;

/** @throws Error outside of the bulletins' screen */
export const useBulletins = (): BulletinsTools => {
  const tools = useContext(Bulletins);
  if (!tools) throw new Error('Used outside of the bulletins screen');
  return tools;
};

/** A part of the session's state; `select` must give back the same reference while nothing changed. */
export const useBulletinsState = <T,>(select: (state: DocumentState<BulletinsEntities, BulletinsAbout>) => T): T =>
  useDocumentState(useBulletins().session, select);

/** A collection or a value out of the content, the same reference while it didn't change. */
export const useContent = <T,>(select: (content: BulletinsContent) => T): T =>
  useBulletinsState((state) => select(state.content));

/** What was opened with it: campaigns, blackouts, states, the day. */
export const useAbout = (): BulletinsAbout => useBulletinsState(aboutOf);

/** What the checks say of all bulletins, a moment after the last edit; worst first. */
export const useFindings = (): readonly Finding[] => {
  const { findings } = useBulletins();
  return useSyncExternalStore(findings.subscribe, findings.get);
};

/** Where one stands on the screen. */
export const usePlace = (): BulletinsPlace => {
  const { places } = useBulletins();
  return useSyncExternalStore(places.subscribe, places.get);
};

/**
 * Works out changes from the content as it is at that moment and stores them; gives them back, none where what went out
 * would change.
 */
export const useBulletinsEdit = () => {
  const { session } = useBulletins();
  const notify = useNotify();
  return (
    change: (content: BulletinsContent) => readonly BulletinsChange[],
    label: string,
    coalesce: string | null = null,
  ): readonly BulletinsChange[] => {
    const { content } = session.getState();
    const changes = change(content);
    const allowed = mayEditBulletins(content, changes, today());
    if (!allowed.ok) {
      notify({ intent: 'error', title: 'No se cambió', body: allowed.error.message });
      return [];
    }
    session.edit(changes, label.slice(0, 300), coalesce);
    return changes;
  };
};

const aboutOf = (state: { readonly about: BulletinsAbout }) => state.about;
