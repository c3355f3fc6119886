import { createContext, useContext } from 'react';
import { useDocumentState } from '#renderer/editing/use-document.ts';
import type { ProcedureSession, ProcedureState } from '#renderer/modules/procedure/procedure-session.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';

/** What every part of the editor shares; stable while the screen stands, so it never makes rows draw again. */
export type EditorContext = {
  readonly session: ProcedureSession;
  /** True on an authorised version: everything is shown, nothing can be written. */
  readonly readOnly: boolean;
  readonly profile: ProcedureProfile;
  readonly profiles: readonly ProcedureProfile[];
  readonly institution: Institution;
  /** Opens the section and puts the focus on the row and field. */
  readonly jump: (place: FindingPlace) => void;
  readonly newId: () => string;
};

const Editor = createContext<EditorContext | null>(null);

export const EditorProvider = Editor.Provider;

export const useEditor = (): EditorContext => {
  const editor = useContext(Editor);
  if (!editor) throw new Error('Used outside of the procedure screen');
  return editor;
};

/** A part of the session's state; `select` must give back the same reference while nothing changed. */
export const useSession = <T,>(select: (state: ProcedureState) => T): T => {
  const { session } = useEditor();
  return useDocumentState(session, select);
};

/** A collection or a value out of the content. */
export const useContent = <T,>(select: (content: ProcedureContent) => T): T =>
  useSession((state) => select(state.content));
