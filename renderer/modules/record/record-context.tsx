import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useDocumentState } from '#renderer/editing/use-document.ts';
import type { RecordSession, RecordState } from '#renderer/modules/record/record-session.ts';
import type { ProgramRecord, RecordChange } from '#shared/domain/program-record/program-record.ts';
import type { RecordSetup } from '#shared/ipc/program-channels.ts';

type RecordEditor = {
  readonly session: RecordSession;
  readonly setup: RecordSetup;
  /** The desk added a value to a catalogue, or took one out. */
  readonly onSetup: (setup: RecordSetup) => void;
  readonly readOnly: boolean;
};

const Editor = createContext<RecordEditor | null>(null);

type Props = RecordEditor & { readonly children: ReactNode };

export const RecordEditorProvider = ({ session, setup, onSetup, readOnly, children }: Props) => {
  const editor = useMemo(() => ({ session, setup, onSetup, readOnly }), [session, setup, onSetup, readOnly]);
  return <Editor value={editor}>{children}</Editor>;
};

/** The record that is open on this screen. @throws Error outside of one */
export const useRecord = (): RecordEditor => {
  const editor = useContext(Editor);
  if (!editor) throw new Error('No record is open here');
  return editor;
};

export const useRecordState = <T,>(select: (state: RecordState) => T): T =>
  useDocumentState(useRecord().session, select);

export const useRecordContent = (): ProgramRecord => useRecordState(contentOf);

const contentOf = (state: RecordState) => state.content;

/**
 * Works out changes from the content as it is at that moment and stores them; gives them back, so that the caller sees
 * whether anything happened.
 */
export const useRecordEdit = () => {
  const { session } = useRecord();
  return (
    change: (content: ProgramRecord) => readonly RecordChange[],
    label: string,
    coalesce: string | null = null,
  ): readonly RecordChange[] => {
    const changes = change(session.getState().content);
    session.edit(changes, label, coalesce);
    return changes;
  };
};
