import { changesTo, only, type SamplePlans } from '#electron/handlers/sample-year-plans.ts';
import type { SampleWriting } from '#electron/handlers/sample-year-writing.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { bulletinRows } from '#shared/domain/bulletin/bulletin-edits.ts';
import { sampleAgreements, sampleDeliveries } from '#shared/domain/dossier/sample-year-agreements.ts';
import { sampleBulletins } from '#shared/domain/dossier/sample-year-bulletins.ts';
import { sampleExecution } from '#shared/domain/dossier/sample-year-execution.ts';
import { byName } from '#shared/domain/dossier/sample-year-names.ts';
import { samplePartners } from '#shared/domain/dossier/sample-year-partners.ts';

const CAPTURE = { label: 'Capturar el ejemplo', coalesce: null } as const;

/** With whom the year was worked, what was done and paid, and what was told the press. */
export const writeSampleWork = (sample: SampleWriting, plans: SamplePlans): void => {
  writePartners(sample);
  writeAgreements(sample, plans);
  writeExecution(sample, plans);
  writeBulletins(sample, plans);
};

const writePartners = ({ ask, context, dossierId, year }: SampleWriting): void => {
  const { directoryId } = ask('directory.ofDesk', {});
  const { content } = ask('directory.open', { directoryId });
  const { fiscalYear } = only(ask('dossier.open', { dossierId }).content.dossier);
  const of = { dossierId, fiscalYear, today: todayOf(context) };
  const changes = [...samplePartners(year, content, of, context.newId)];
  if (changes.length > 0) ask('directory.edit', { directoryId, ...CAPTURE, changes });
};

const writeAgreements = ({ ask, context, dossierId, year, pictures }: SampleWriting, plans: SamplePlans): void => {
  const { agreementsId } = ask('agreements.ofDossier', { dossierId });
  const { content: begun } = ask('agreements.open', { agreementsId });
  const { directoryId } = ask('directory.ofDesk', {});
  const { content: directory } = ask('directory.open', { directoryId });
  const row = only(begun.agreements);
  const around = { directory, program: plans.program, lines: plans.media.line };
  const drafts = sampleAgreements(year, row, around, context.newId);
  ask('agreements.edit', { agreementsId, ...CAPTURE, changes: changesTo(drafts, 'agreements') });
  const today = todayOf(context);
  for (const { number, signing } of year.agreements.list) {
    const agreement = drafts.agreement.find((one) => one.number === number);
    const day = (on: string): string => `${row.fiscalYear}-${on}`;
    if (!agreement || signing === null || day(signing.signed) > today) continue;
    const agreementId = agreement.id;
    const said = { agreementsId, agreementId, actor: year.agreements.ours.followUp.name, reason: '', accept: [] };
    ask('agreements.act', { ...said, act: 'send-to-legal', date: day(signing.legal) });
    ask('agreements.act', { ...said, act: 'sign', date: day(signing.signed) });
    const bytes = pictureOf(pictures, signing.scan);
    ask('agreements.addFile', { agreementsId, agreementId, kind: 'signed', name: signing.scan, bytes });
  }
  const signed = ask('agreements.open', { agreementsId }).content;
  const deliveries = [...sampleDeliveries(year, signed, today, context.newId)];
  if (deliveries.length > 0) {
    ask('agreements.edit', { agreementsId, ...CAPTURE, label: 'Anotar lo recibido', changes: deliveries });
  }
};

const writeExecution = ({ ask, context, dossierId, year, pictures }: SampleWriting, plans: SamplePlans): void => {
  const { agreementsId } = ask('agreements.ofDossier', { dossierId });
  const agreements = ask('agreements.open', { agreementsId }).content;
  const { executionId } = ask('execution.ofDossier', { dossierId });
  const row = only(ask('execution.open', { executionId }).content.execution);
  const { program, diagnosis, media } = plans;
  const around = { program, diagnosis, lines: media.line, agreements: agreements.agreement };
  const today = todayOf(context);
  const log = sampleExecution(year, row, around, today, context.newId);
  ask('execution.edit', { executionId, ...CAPTURE, changes: changesTo(log, 'execution') });
  for (const { title, picture } of year.execution.entries) {
    const entry = log.entry.find((one) => one.title === title);
    if (!entry || !picture) continue;
    const { file: name, caption } = picture;
    ask('execution.addEvidence', { executionId, entryId: entry.id, name, caption, bytes: pictureOf(pictures, name) });
  }
  const committed = ask('execution.open', { executionId }).budget.spending.filter(
    ({ moment }) => moment === 'committed',
  );
  for (const { document, entry: title, moments, on, amount, with: paper } of year.execution.spent) {
    const date = `${row.fiscalYear}-${on}`;
    if (date > today) continue;
    const agreement = agreements.agreement.find(({ number }) => number === document);
    const promised = new Set(
      agreements.commitment
        .filter(({ agreementId }) => agreementId === agreement?.id)
        .map(({ spendingId }) => spendingId),
    );
    // Of a contract: the payment that falls due first and that nothing was drawn on yet.
    const open = committed
      .filter((one) => (agreement ? promised.has(one.id) : one.document === document))
      .toSorted((a, b) => a.month - b.month);
    const drawn = new Set(
      ask('execution.open', { executionId }).budget.spending.flatMap(({ commitmentId }) => commitmentId ?? []),
    );
    ask('execution.recordMoments', {
      executionId,
      entryId: byName(log.entry, (one) => one.title, 'log entry')(title).id,
      commitmentId: open.find(({ id }) => !drawn.has(id))?.id ?? '',
      moments: [...moments],
      date,
      amount,
      document: paper,
      concept: '',
    });
  }
};

const writeBulletins = ({ ask, context, dossierId, year }: SampleWriting, { strategy }: SamplePlans): void => {
  const { bulletinsId } = ask('bulletins.ofDossier', { dossierId });
  const row = only(ask('bulletins.open', { bulletinsId }).content.bulletins);
  const today = todayOf(context);
  const drafts = sampleBulletins(year, row, strategy, today, context.newId);
  ask('bulletins.edit', { bulletinsId, ...CAPTURE, changes: changesTo(drafts, 'bulletins') });
  for (const { number, issuedOn } of year.bulletins.list) {
    const bulletinId = drafts.bulletin.find((one) => one.number === number)?.id;
    if (bulletinId === undefined) continue;
    const everybody = { sectors: [], states: [], mediaOnly: false };
    const { recipients } = ask('bulletins.distribution', { bulletinsId, bulletinId, ...everybody });
    const { content } = ask('bulletins.open', { bulletinsId });
    const changes = [...bulletinRows.append(content, 'recipient', recipients, context.newId)];
    if (changes.length > 0) ask('bulletins.edit', { bulletinsId, ...CAPTURE, changes });
    if (issuedOn === null) continue;
    ask('bulletins.issue', { bulletinsId, bulletinId, issuedOn: `${row.fiscalYear}-${issuedOn}` });
  }
};

const pictureOf = (pictures: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array => {
  const bytes = pictures.get(name);
  if (bytes === undefined) throw new Error(`The sample names a picture that it doesn't have: «${name}»`);
  return bytes;
};
