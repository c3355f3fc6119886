import { describe, expect, test } from 'vitest';
import { standingWords } from '#renderer/modules/dossier/document-words.ts';
import { awaitedDocument, hasGuidedMode } from '#renderer/modules/dossier/use-open-workspace.ts';
import type { DossierSummary } from '#shared/ipc/dossier-channels.ts';

type Document = DossierSummary['documents'][number];

const document = (kind: Document['kind'], part: Partial<Document> = {}): Document => ({
  kind,
  documentId: 'd',
  state: 'draft',
  round: 0,
  version: 1,
  mayEdit: true,
  holder: '',
  heldElsewhere: '',
  ...part,
});

describe('the documents of a dossier', () => {
  test('say how they stand', () => {
    expect(standingWords(document('diagnosis', { documentId: null }))).toBe('Sin empezar');
    expect(standingWords(document('budget'))).toBe('Borrador');
    expect(standingWords(document('budget', { version: 2 }))).toBe('Borrador de la versión 2');
    expect(standingWords(document('budget', { state: 'sent', round: 2 }))).toBe('Enviado a validación (ronda 2)');
    expect(standingWords(document('budget', { state: 'authorised', round: 1, version: 3 }))).toBe(
      'Autorizado (Vo.Bo.), versión 3',
    );
  });

  test('an activity of review means what waits for an answer, then what came back, then the programme', () => {
    const [budget, diagnosis, program] = [document('budget'), document('diagnosis'), document('annual-program')];
    expect(awaitedDocument([budget, diagnosis, program])).toBe('annual-program');
    expect(awaitedDocument([{ ...budget, state: 'returned' }, diagnosis, program])).toBe('budget');
    expect(awaitedDocument([{ ...budget, state: 'returned' }, { ...diagnosis, state: 'sent' }, program])).toBe(
      'diagnosis',
    );
  });

  test('are asked for piece by piece where a document is filled in, not where one decides or writes down what came', () => {
    expect(hasGuidedMode('diagnosis')).toBe(true);
    expect(hasGuidedMode('media-plan')).toBe(true);
    for (const workspace of ['review', 'partners', 'agreements', 'execution'] as const) {
      expect(hasGuidedMode(workspace)).toBe(false);
    }
  });
});
