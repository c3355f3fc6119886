import { agreementList, agreementReport } from '#electron/hosts/cli/agreement-report.ts';
import { type AgreementsOfDossier, agreementLines, agreementWords } from '#electron/hosts/cli/agreement-words.ts';
import { type Ask, answer, type Command, type CommandContext, withApp } from '#electron/hosts/cli/command.ts';
import { CommandError } from '#electron/hosts/cli/command-error.ts';
import { idArgument } from '#electron/hosts/cli/id-argument.ts';
import type { ComposedApp } from '#electron/hosts/compose-app.ts';
import {
  findAgreementsOf,
  findDossierOfAgreements,
  readAgreementsContent,
} from '#electron/storage/repositories/agreements-repository.ts';
import {
  type DossierHeadline,
  readDossierHeadline,
  readDossierHeadlines,
} from '#electron/storage/repositories/dossier-repository.ts';
import { foldText } from '#shared/domain/common/text.ts';

const list: Command = {
  options: ['id', 'archived'],
  positionals: [],
  run: (context) =>
    withApp(context, async (ask, app) => {
      const dossiers: AgreementsOfDossier[] = [];
      for (const { dossierId, programName, fiscalYear } of dossiersOf(context, app)) {
        const agreementsId = findAgreementsOf(app.context.store.read, dossierId);
        const agreements = agreementsId ? agreementList(await ask('agreements.open', { agreementsId })) : [];
        if (agreements.length > 0) dossiers.push({ dossierId, program: programName, fiscalYear, agreements });
      }
      const rows = dossiers.flatMap(({ agreements, ...dossier }) => agreements.map((one) => ({ ...dossier, ...one })));
      answer(context, rows, () => agreementLines(dossiers));
      return 0;
    }),
};

const show: Command = {
  options: [],
  positionals: ['el ID o el número del convenio'],
  run: (context) =>
    withApp(context, async (ask, app) => {
      const { agreementsId, agreementId } = findAgreement(context, app);
      const report = agreementReport(await ask('agreements.open', { agreementsId }), agreementId);
      if (!report) throw noSuch(context.positionals[0] ?? '');
      const findings = await findingsOf(ask, app, agreementsId, agreementId);
      const told = findings.map(({ code, severity, where, message }) => ({ code, severity, where, message }));
      answer(context, { ...report, openFindings: told }, () => agreementWords(report, findings));
      return 0;
    }),
};

/** The one given, by its id or by that of its agreements, all in use, or all archived. @throws CommandError `failure` */
const dossiersOf = ({ values }: CommandContext, { context: { store } }: ComposedApp): readonly DossierHeadline[] => {
  if (values.id !== undefined) {
    const wanted = idArgument(values.id, 'un expediente', 'cauce dossier list');
    return [readDossierHeadline(store.read, findDossierOfAgreements(store.read, wanted) ?? wanted)];
  }
  return readDossierHeadlines(store.read, null).filter(({ archived }) => archived === (values.archived ?? false));
};

type Found = { readonly agreementsId: string; readonly agreementId: string };

/** By its id, or by a number that only one has. @throws CommandError `failure` */
export const findAgreement = ({ positionals }: CommandContext, { context: { store } }: ComposedApp): Found => {
  const text = positionals[0] ?? '';
  const wanted = text.trim();
  const all = readDossierHeadlines(store.read, null).flatMap(({ dossierId }) => {
    const agreementsId = findAgreementsOf(store.read, dossierId);
    if (agreementsId === undefined) return [];
    return readAgreementsContent(store.read, agreementsId).agreement.map(({ id, number }) => ({
      agreementsId,
      agreementId: id,
      number,
    }));
  });
  const byId = all.find(({ agreementId }) => agreementId === wanted.toLowerCase());
  const same = all.filter(({ number }) => wanted !== '' && foldText(number) === foldText(wanted));
  const [only] = byId ? [byId] : same;
  if (!only) throw noSuch(text);
  if (byId || same.length === 1) return { agreementsId: only.agreementsId, agreementId: only.agreementId };
  throw new CommandError(
    'failure',
    `Varios convenios tienen el número «${text}», de distintos expedientes. Use el ID; los da: cauce agreement list`,
  );
};

/** What is said of one agreement and of its rows. */
const findingsOf = async (ask: Ask, { context: { store } }: ComposedApp, agreementsId: string, agreementId: string) => {
  const { agreement: _all, agreements: _own, ...rows } = readAgreementsContent(store.read, agreementsId);
  const owners = new Map(Object.values(rows).flatMap((list) => list.map((row) => [row.id, row.agreementId] as const)));
  return (await ask('agreements.findings', { agreementsId })).filter(
    ({ place: { rowId = '' } }) => (owners.get(rowId) ?? rowId) === agreementId,
  );
};

const noSuch = (text: string): CommandError =>
  new CommandError('failure', `No hay un convenio o contrato «${text}». Los que hay: cauce agreement list`);

export const agreementCommands = { 'agreement list': list, 'agreement show': show } satisfies Record<string, Command>;
