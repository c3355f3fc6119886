import { findAgreement } from '#electron/hosts/cli/agreement-commands.ts';
import type { Command, CommandContext } from '#electron/hosts/cli/command.ts';
import { CommandError, usageError } from '#electron/hosts/cli/command-error.ts';
import { exportOf } from '#electron/hosts/cli/plan-exports.ts';
import { executionIdOf } from '#electron/hosts/cli/plan-ids.ts';
import type { ComposedApp } from '#electron/hosts/compose-app.ts';
import { findBulletinsOf, readBulletinsContent } from '#electron/storage/repositories/bulletins-repository.ts';
import { readDossierHeadlines } from '#electron/storage/repositories/dossier-repository.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { DocumentTarget } from '#shared/ipc/document-channels.ts';

/** By its id, or by a number that only one has. @throws CommandError `failure` */
const bulletinTarget = ({ positionals }: CommandContext, { context: { store } }: ComposedApp): DocumentTarget => {
  const text = positionals[0] ?? '';
  const wanted = text.trim();
  const all = readDossierHeadlines(store.read, null).flatMap(({ dossierId, programName, fiscalYear }) => {
    const bulletinsId = findBulletinsOf(store.read, dossierId);
    const rows = bulletinsId === undefined ? [] : readBulletinsContent(store.read, bulletinsId).bulletin;
    return rows.map(({ id, number }) => ({
      target: { kind: 'bulletin' as const, bulletinsId: bulletinsId ?? '', bulletinId: id },
      number,
      where: `${id}  ${number.trim() || 'sin número'}, ${programName} ${fiscalYear}`,
    }));
  });
  const byId = all.find(({ target }) => target.bulletinId === wanted.toLowerCase());
  const same = all.filter(({ number }) => wanted !== '' && foldText(number) === foldText(wanted));
  const [only] = byId ? [byId] : same;
  if (!only) {
    throw new CommandError(
      'failure',
      all.length === 0
        ? `No hay un boletín «${text}»: todavía no se ha escrito ninguno.`
        : `No hay un boletín «${text}». Los que hay, con su ID:\n${all.map(({ where }) => where).join('\n')}`,
    );
  }
  if (byId || same.length === 1) return only.target;
  throw new CommandError(
    'failure',
    `Varios boletines tienen el número «${text}», de distintos expedientes. Use su ID:\n${same.map(({ where }) => where).join('\n')}`,
  );
};

/** @throws CommandError `usage` where --quarter is missing or isn't one of four */
const quarterOf = ({ values: { quarter } }: CommandContext): number => {
  if (/^[1-4]$/.test(quarter?.trim() ?? '')) return Number(quarter);
  throw usageError(
    quarter === undefined
      ? 'A «export transparency» le falta --quarter: el trimestre, de 1 a 4.'
      : `«${quarter}» no es un trimestre para --quarter: escriba de 1 a 4.`,
  );
};

/** The papers of what is agreed, told to the press and published. */
export const courseExports = {
  'export agreement': exportOf(
    'export agreement',
    'el ID o el número del convenio',
    ['docx', 'pdf'],
    (context, app) => ({ kind: 'agreement', ...findAgreement(context, app) }),
  ),
  'export bulletin': exportOf('export bulletin', 'el ID o el número del boletín', ['docx', 'pdf'], bulletinTarget),
  'export transparency': exportOf(
    'export transparency',
    'el ID del expediente o de su bitácora',
    ['xlsx', 'pdf', 'docx'],
    (context, app) => {
      const quarter = quarterOf(context);
      return { kind: 'transparency', executionId: executionIdOf(context, app), quarter };
    },
    ['quarter'],
  ),
} satisfies Record<string, Command>;
