import type { ReviewedKind } from '#shared/domain/review/review.ts';
import type { ChannelInput, ChannelOutput } from '#shared/ipc/contract.ts';
import { addBudget, desk } from '#tests/handlers/budget-desk.ts';
import { PERSON, type TestApp } from '#tests/storage/test-app.ts';

export const CLERK = PERSON.officerName;
export const DIRECTOR = 'Bruno Ejemplo Ríos';

type Opened = ChannelOutput<'review.open'>;
type Act = ChannelInput<'review.send'>;

/** A desk with an anteproyecto in which nothing stands in the way of sending, and its acts in short. */
export const reviewDesk = async (spec: Parameters<typeof addBudget>[1] = SOUND, folder?: string) => {
  const { app } = await desk(folder);
  const budgetId = addBudget(app, spec);
  return { app, budgetId, ...actsOf(app, budgetId) };
};

export const SOUND = {
  lines: [{ itemCode: '3611', description: 'Espacios en radio', quantity: '1', unitCost: 1_200_000, times: '1' }],
} as const satisfies Parameters<typeof addBudget>[1];

export const actsOf = (app: TestApp, documentId: string, kind: ReviewedKind = 'budget') => {
  const document = { kind, documentId } as const;
  const act = (values: Partial<Act> = {}): Act => ({
    ...document,
    on: '2026-03-02',
    officerName: CLERK,
    postName: 'Jefa de Departamento',
    letterNumber: '',
    paper: null,
    ...values,
  });
  const judge = (values: Partial<Act> = {}): Act =>
    act({ officerName: DIRECTOR, postName: 'Director', letterNumber: 'DG/15/2026', ...values });
  const open = (): Promise<Opened> => app.ask('review.open', document);
  /** Explains every finding that may be let stand. */
  const explain = async (): Promise<void> => {
    for (const finding of (await open()).findings.filter(({ severity }) => severity === 'warning')) {
      const { code, place } = finding;
      const text = 'Así lo acordó el comité';
      await app.ask('review.justify', { ...document, findingCode: code, rowId: place.rowId ?? null, text });
    }
  };
  const send = async (values: Partial<Act> = {}): Promise<Opened> => {
    await explain();
    return app.ask('review.send', act(values));
  };
  const sit = (officerName: string) =>
    app.ask('desk.saveUser', {
      ...PERSON,
      officerName,
      postName: officerName === CLERK ? PERSON.postName : 'Director',
    });
  const authorise = async (values: Partial<Act> = {}): Promise<Opened> => {
    await sit(DIRECTOR);
    const done = await app.ask('review.authorise', { ...judge(values), contentSha: (await open()).contentSha });
    await sit(CLERK);
    return done;
  };
  const giveBack = async (
    texts: readonly string[],
    values: Partial<Act> = {},
    place: { readonly section: string; readonly rowId: string | null } = { section: 'lines', rowId: null },
  ): Promise<Opened> => {
    await sit(DIRECTOR);
    const observations = texts.map((text) => ({ ...place, text }));
    const contentSha = (await open()).contentSha;
    const done = await app.ask('review.return', {
      ...judge(values),
      reason: 'Falta sustento',
      contentSha,
      observations,
    });
    await sit(CLERK);
    return done;
  };
  return { document, act, judge, open, explain, send, sit, authorise, giveBack };
};
