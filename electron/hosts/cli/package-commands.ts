import {
  type Ask,
  answer,
  type Command,
  type CommandContext,
  ensureDeskUser,
  savedFile,
  withApp,
} from '#electron/hosts/cli/command.ts';
import { CommandError, usageError } from '#electron/hosts/cli/command-error.ts';
import { dayOf } from '#electron/hosts/cli/dossier-options.ts';
import { deliveredWords, inspectionWords, receivedWords } from '#electron/hosts/cli/package-words.ts';
import { type InputBound, readInput } from '#electron/hosts/cli/read-input.ts';
import { reviewedOf } from '#electron/hosts/cli/review-options.ts';
import { requireOut } from '#electron/hosts/cli/write-export.ts';
import type { PackageAct, PackageInspection } from '#shared/ipc/package-channels.ts';

const ACTS = [
  'send',
  'recall',
  'return',
  'authorise',
  'hand-over',
  'lend',
  'give-back',
] as const satisfies readonly PackageAct[];

/** @throws CommandError `usage` */
const actOf = ({ values }: CommandContext): PackageAct => {
  const found = ACTS.find((act) => act === values.act);
  if (found) return found;
  throw usageError(`A «package write» le falta --act y uno de estos: ${ACTS.join(', ')}.`);
};

const write: Command = {
  options: ['kind', 'id', 'act', 'to', 'letter', 'date', 'without-evidence', 'out'],
  positionals: [],
  run: async (context) => {
    const document = reviewedOf(context, 'package write');
    const act = actOf(context);
    requireOut(context, 'package write');
    const on = dayOf(context, 'date');
    return withApp(context, async (ask) => {
      await ensureDeskUser(ask);
      const { to = '', letter = '' } = context.values;
      const withEvidence = context.values['without-evidence'] !== true;
      const { file, delivery } = await ask('package.write', { ...document, act, on, to, folio: letter, withEvidence });
      const { path, bytes } = savedFile(file);
      if (!delivery) throw new CommandError('failure', 'No se escribió el paquete.');
      const told = {
        file: path,
        bytes,
        number: delivery.number,
        sha256: delivery.packageSha,
        contentSha: delivery.contentSha,
      };
      answer(context, told, () => deliveredWords(path, bytes, delivery));
      return 0;
    });
  },
};

const inspect: Command = {
  options: [],
  positionals: ['el ARCHIVO'],
  run: async (context) =>
    withApp(context, async (ask) => {
      const inspection = await inspected(context, ask);
      answer(context, inspection, () => inspectionWords(inspection));
      return 0;
    }),
};

const receive: Command = {
  options: ['take', 'choose', 'same-program'],
  positionals: ['el ARCHIVO'],
  run: async (context) => {
    checkChoices(context);
    return withApp(context, async (ask) => {
      await ensureDeskUser(ask);
      const inspection = await inspected(context, ask);
      const { token } = inspection;
      const answers = { choices: choicesOf(context, inspection), matches: matchesOf(context, inspection) };
      const received = await ask('package.receive', { token, ...answers });
      const { dossierId, kind, documentId } = received;
      answer(context, { dossierId, kind, documentId, outcome: inspection.outcome }, () =>
        receivedWords(inspection, received),
      );
      return 0;
    });
  },
};

const inspected = async ({ positionals }: CommandContext, ask: Ask): Promise<PackageInspection> => {
  const [file = ''] = positionals;
  return ask('package.inspect', { name: file, bytes: await readInput(file, PACKAGE) });
};

/** The bound of `package.inspect`, told before the file is read. */
const PACKAGE: InputBound = {
  mebibytes: 512,
  remedy:
    'Un paquete no pesa tanto: revise que sea el archivo correcto, o pida que lo escriban sin evidencias, con su lista solamente.',
};

const SIDES: Readonly<Record<string, 'ours' | 'theirs'>> = { ours: 'ours', theirs: 'theirs' };

/** Looks at the options alone, before any store is opened. @throws CommandError `usage` */
const checkChoices = ({ values }: CommandContext): void => {
  const { take, choose = [] } = values;
  const same = values['same-program'];
  if (take !== undefined && !SIDES[take])
    throw usageError('--take lleva «ours» (lo de aquí) o «theirs» (lo que llega).');
  for (const one of choose) chosen(one);
  if (same !== undefined && same !== 'yes' && same !== 'no') throw usageError('--same-program lleva «yes» o «no».');
};

/** «CLAVE=ours». @throws CommandError `usage` */
const chosen = (text: string): readonly [key: string, side: 'ours' | 'theirs'] => {
  const at = text.lastIndexOf('=');
  const side = SIDES[text.slice(at + 1)];
  if (at > 0 && side) return [text.slice(0, at), side];
  throw usageError(`«${text}» no es una elección: escriba CLAVE=ours (lo de aquí) o CLAVE=theirs (lo que llega).`);
};

const choicesOf = ({ values }: CommandContext, { conflicts }: PackageInspection): Record<string, 'ours' | 'theirs'> => {
  const own = new Map((values.choose ?? []).map(chosen));
  const all = values.take === undefined ? undefined : SIDES[values.take];
  return Object.fromEntries(
    conflicts.flatMap(({ key }) => {
      const side = own.get(key) ?? all;
      return side ? [[key, side] as const] : [];
    }),
  );
};

const matchesOf = ({ values }: CommandContext, { matches }: PackageInspection): Record<string, boolean> => {
  const same = values['same-program'];
  return same === undefined ? {} : Object.fromEntries(matches.map(({ key }) => [key, same === 'yes']));
};

export const packageCommands = {
  'package write': write,
  'package inspect': inspect,
  'package receive': receive,
} satisfies Record<string, Command>;
