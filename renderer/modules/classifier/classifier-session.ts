import { type DocumentSession, startDocumentSession } from '#renderer/editing/document-session.ts';
import { type ClassifierEntities, schemeOf } from '#shared/domain/classifier/classifier.ts';
import type { Result } from '#shared/domain/common/result.ts';
import type { OpenedClassifier } from '#shared/ipc/classifier-channels.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/ipc/contract.ts';

type AboutClassifier = { readonly closed: boolean };

export type ClassifierSession = DocumentSession<ClassifierEntities, AboutClassifier>;

type Call = <C extends ChannelName>(channel: C, input: ChannelInput<C>) => Promise<Result<ChannelOutput<C>>>;

/** One classifier in memory. A closed year takes no edits. */
export const startClassifierSession = (classifierId: string, opened: OpenedClassifier, call: Call): ClassifierSession =>
  startDocumentSession<ClassifierEntities, AboutClassifier>(present(opened), {
    edit: (edit) => call('classifier.edit', { classifierId, ...edit }),
    undo: () => call('classifier.undo', { classifierId }),
    redo: () => call('classifier.redo', { classifierId }),
    open: async () => {
      const result = await call('classifier.open', { classifierId });
      return result.ok ? { ok: true, value: present(result.value) } : result;
    },
    mayEdit: ({ closed }) => !closed,
  });

const present = ({ content, history }: OpenedClassifier) => ({
  content,
  history,
  about: { closed: schemeOf(content).state === 'closed' },
});
