import type { OptionName } from '#electron/hosts/cli/arguments.ts';
import {
  type Ask,
  answer,
  type Command,
  type CommandContext,
  ensureDeskUser,
  withApp,
} from '#electron/hosts/cli/command.ts';
import { usageError } from '#electron/hosts/cli/command-error.ts';
import { dayOf } from '#electron/hosts/cli/dossier-options.ts';
import { readInput } from '#electron/hosts/cli/read-input.ts';
import { recordedActOf } from '#electron/hosts/cli/recorded-act.ts';
import {
  actOf,
  checkActOptions,
  observationIdOf,
  observationOf,
  type Reviewed,
  reviewedOf,
  versionOf,
} from '#electron/hosts/cli/review-options.ts';
import { differenceWords, reviewWords, versionWords } from '#electron/hosts/cli/review-words.ts';
import { id } from '#shared/domain/common/ids.ts';
import type { ChannelInput, ChannelOutput } from '#shared/ipc/contract.ts';

type Opened = ChannelOutput<'review.open'>;

const DOCUMENT: readonly OptionName[] = ['kind', 'id'];
const ACT: readonly OptionName[] = [...DOCUMENT, 'date', 'letter', 'officer', 'post', 'scan'];

/** A command about one document, told in words or as JSON. */
const command = (
  name: string,
  options: readonly OptionName[],
  check: (context: CommandContext) => void,
  run: (ask: Ask, document: Reviewed, context: CommandContext) => Promise<Opened>,
): Command => ({
  options,
  positionals: [],
  run: async (context) => {
    const document = reviewedOf(context, name);
    check(context);
    return withApp(context, async (ask) => {
      const opened = await run(ask, document, context);
      answer(context, opened, () => reviewWords(opened));
      return 0;
    });
  },
});

const act = (
  name: string,
  more: readonly OptionName[],
  check: (context: CommandContext) => void,
  perform: (ask: Ask, wanted: ChannelInput<'review.send'>, context: CommandContext) => Promise<Opened>,
): Command =>
  command(
    name,
    [...ACT, ...more],
    (context) => {
      checkActOptions(context);
      check(context);
    },
    async (ask, document, context) => perform(ask, await actOf(context, ask, document), context),
  );

const needs =
  (name: string, option: 'reason' | 'answer' | 'text' | 'finding' | 'observation', what: string) =>
  ({ values }: CommandContext): void => {
    if (values[option] === undefined) throw usageError(`A «${name}» le falta --${option} ${what}.`);
  };

const nothing = (): void => undefined;

/** What is judged is what stands in the store: the command line shows it with `review show` first. */
const shaOf = async (ask: Ask, { kind, documentId }: Reviewed): Promise<string> =>
  (await ask('review.open', { kind, documentId })).contentSha;

const giveBack = act(
  'review return',
  ['reason', 'observation'],
  needs('review return', 'reason', 'MOTIVO'),
  async (ask, wanted, { values }) =>
    ask('review.return', {
      ...wanted,
      reason: values.reason ?? '',
      contentSha: await shaOf(ask, wanted),
      observations: (values.observation ?? []).map(observationOf),
    }),
);

const reply = command(
  'review answer',
  [...DOCUMENT, 'observation', 'answer'],
  (context) => {
    needs('review answer', 'observation', 'NÚMERO')(context);
    needs('review answer', 'answer', 'TEXTO')(context);
    if ((context.values.observation ?? []).length > 1) throw usageError('Se contesta una observación a la vez.');
  },
  async (ask, document, { values }) => {
    await ensureDeskUser(ask);
    const observationId = observationIdOf(await ask('review.open', document), values.observation?.[0] ?? '');
    return ask('review.answer', { ...document, observationId, answer: values.answer ?? '' });
  },
);

const justify = command(
  'review justify',
  [...DOCUMENT, 'finding', 'row', 'text'],
  (context) => {
    needs('review justify', 'finding', 'CLAVE')(context);
    needs('review justify', 'text', 'TEXTO')(context);
    const { row } = context.values;
    if (row !== undefined && !id.safeParse(row).success) throw usageError(`«${row}» no es el ID de un renglón.`);
  },
  async (ask, document, { values }) => {
    await ensureDeskUser(ask);
    const { finding = '', row = null, text = '' } = values;
    return ask('review.justify', { ...document, findingCode: finding, rowId: row, text });
  },
);

/** What isn't named stays as it was. */
const correct: Command = {
  options: [...ACT, 'reason'],
  positionals: ['el ACTO'],
  run: async (context) => {
    const { date, letter, officer, post, scan, reason } = context.values;
    const document = reviewedOf(context, 'review correct');
    needs('review correct', 'reason', 'MOTIVO')(context);
    if (date !== undefined) dayOf(context, 'date');
    if ([date, letter, officer, post, scan].every((value) => value === undefined)) {
      throw usageError('A «review correct» le falta qué se corrige: --date, --letter, --officer, --post o --scan.');
    }
    return withApp(context, async (ask) => {
      await ensureDeskUser(ask);
      const recorded = recordedActOf(await ask('review.open', document), context.positionals[0] ?? '');
      const opened = await ask('review.correct', {
        ...document,
        actId: recorded.id,
        on: date === undefined ? recorded.on : dayOf(context, 'date'),
        officerName: officer ?? recorded.officerName,
        postName: post ?? recorded.postName,
        letterNumber: letter ?? recorded.letterNumber,
        reason: reason ?? '',
        scan: scan === undefined ? null : await readInput(scan),
      });
      answer(context, opened, () => reviewWords(opened));
      return 0;
    });
  },
};

const list: Command = {
  options: DOCUMENT,
  positionals: [],
  run: async (context) => {
    const document = reviewedOf(context, 'version list');
    return withApp(context, async (ask) => {
      const { versions } = await ask('review.open', document);
      answer(context, versions, () => versionWords(versions));
      return 0;
    });
  },
};

const compare: Command = {
  options: DOCUMENT,
  positionals: ['la primera VERSIÓN', 'la segunda VERSIÓN'],
  run: async (context) => {
    const document = reviewedOf(context, 'version compare');
    return withApp(context, async (ask) => {
      const opened = await ask('review.open', document);
      const [from = '', to = ''] = context.positionals;
      const ends = { from: versionOf(opened, from), to: versionOf(opened, to) };
      const differences = await ask('review.compare', { ...document, ...ends });
      answer(context, differences, () => differenceWords(differences));
      return 0;
    });
  },
};

export const reviewCommands = {
  'review show': command('review show', DOCUMENT, nothing, (ask, document) => ask('review.open', document)),
  'review send': act('review send', [], nothing, (ask, wanted) => ask('review.send', wanted)),
  'review recall': act('review recall', [], nothing, (ask, wanted) => ask('review.recall', wanted)),
  'review return': giveBack,
  'review authorize': act('review authorize', [], nothing, async (ask, wanted) =>
    ask('review.authorise', { ...wanted, contentSha: await shaOf(ask, wanted) }),
  ),
  'review reopen': act(
    'review reopen',
    ['reason'],
    needs('review reopen', 'reason', 'MOTIVO'),
    (ask, wanted, { values }) => ask('review.reopen', { ...wanted, reason: values.reason ?? '' }),
  ),
  'review correct': correct,
  'review answer': reply,
  'review justify': justify,
  'version list': list,
  'version compare': compare,
} satisfies Record<string, Command>;
