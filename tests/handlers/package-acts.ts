import type { ReviewedKind } from '#shared/domain/review/review.ts';
import type { ChannelInput } from '#shared/ipc/contract.ts';
import type { TestApp } from '#tests/storage/test-app.ts';

type Document = { readonly kind: ReviewedKind; readonly documentId: string };
type Act = ChannelInput<'review.send'>;
type Person = { readonly officerName: string; readonly postName: string };

/** An act recorded from a signed sheet of which nobody kept a scan. */
export const PAPER: Partial<Act> = { paper: { scan: null, scanName: '' }, letterNumber: 'V/1' };

/** The acts of the Vo.Bo. on any computer, by whoever sits there or from paper. */
export const voBo = ({ ask }: TestApp, document: Document) => {
  const act = ({ officerName, postName }: Person, more: Partial<Act> = {}): Act => ({
    ...document,
    on: '2026-03-02',
    letterNumber: '',
    paper: null,
    officerName,
    postName,
    ...more,
  });
  const open = () => ask('review.open', document);
  return {
    act,
    open,
    send: async (person: Person) => {
      for (const { code, place, severity } of (await open()).findings) {
        if (severity !== 'warning') continue;
        const justified = { findingCode: code, rowId: place.rowId ?? null, text: 'Así se acordó' };
        await ask('review.justify', { ...document, ...justified });
      }
      return ask('review.send', act(person));
    },
    giveBack: async (person: Person, texts: readonly string[], more: Partial<Act> = {}) =>
      ask('review.return', {
        ...act(person, more),
        reason: 'Falta sustento',
        contentSha: (await open()).contentSha,
        observations: texts.map((text) => ({ section: 'lines', rowId: null, text })),
      }),
    authorise: async (person: Person, more: Partial<Act> = {}) =>
      ask('review.authorise', { ...act(person, more), contentSha: (await open()).contentSha }),
    reopen: (person: Person) => ask('review.reopen', { ...act(person), reason: 'Cambió el costo' }),
  };
};
