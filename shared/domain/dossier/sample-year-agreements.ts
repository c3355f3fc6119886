import {
  agreementRows,
  blankAgreement,
  blankPromise,
  partyOf,
  signatoryOf,
} from '#shared/domain/agreements/agreement-edits.ts';
import { type AgreementsContent, emptyAgreements } from '#shared/domain/agreements/agreements.ts';
import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import { rankedRows } from '#shared/domain/dossier/sample-dossier.ts';
import type { SampleYear } from '#shared/domain/dossier/sample-year.ts';
import { byName } from '#shared/domain/dossier/sample-year-names.ts';
import type { MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import type { DirectoryContent } from '#shared/domain/partners/directory.ts';

/** What the agreements name of the other documents. */
export type AroundAgreements = {
  readonly directory: DirectoryContent;
  readonly program: Pick<AnnualProgramContent, 'activity'>;
  readonly lines: MediaPlanContent['line'];
};

/** The sample's agreements, all of them drafts. @throws Error for a name that the file doesn't have */
export const sampleAgreements = (
  { agreements: said }: SampleYear,
  row: AgreementsContent['agreements'][number],
  { directory, program, lines }: AroundAgreements,
  newId: IdSource,
): AgreementsContent => {
  const day = (on: string): string => `${row.fiscalYear}-${on}`;
  const partnerOf = byName(directory.partner, ({ name }) => name, 'body');
  const activityOf = byName(program.activity, ({ name }) => name, 'activity');
  const lineOf = byName(lines, ({ outlet }) => outlet, 'media line');
  const specs = rankedRows(said.list, newId);
  const { ours } = said;
  const ourWords = { name: ours.name, shortName: ours.shortName, taxId: ours.taxId, address: ours.address };
  const parties = rankedRows(
    specs.flatMap(({ id, partner, declarations }) => [
      {
        ...ourWords,
        agreementId: id,
        side: 'ours' as const,
        partnerId: null,
        sector: 'public' as const,
        mediaRegistry: '',
        declarations: paragraphs(ours.declarations),
      },
      { ...partyOf(id, partnerOf(partner)), declarations: paragraphs(declarations) },
    ]),
    newId,
  );
  const partyIdOf = (agreementId: string, side: 'ours' | 'other'): string =>
    parties.find((party) => party.agreementId === agreementId && party.side === side)?.id ?? '';
  return {
    ...emptyAgreements({ ...row, title: said.title }),
    agreement: specs.map(({ id, rank, kind, from, to, ...spec }) => ({
      ...blankAgreement(kind),
      ...{ id, rank, number: spec.number, title: spec.title, object: spec.object, legalBasis: spec.legalBasis },
      mediumType: spec.mediumType,
      procurement: spec.procurement,
      procurementNumber: spec.procurementNumber,
      procurementReasons: spec.procurementReasons,
      requestingArea: 'Departamento de Huertos de Barrio (ficticio)',
      startDate: day(from),
      endDate: day(to),
      place: 'Villa Hortensia',
      jurisdiction: 'los tribunales competentes de Villa Hortensia',
      link: `https://ejemplo.invalid/convenios/${spec.number.split('/')[0]?.toLowerCase() ?? ''}`,
    })),
    party: parties,
    signatory: rankedRows(
      specs.flatMap(({ id, partner }) => {
        const contact = directory.contact.find(({ partnerId }) => partnerId === partnerOf(partner).id);
        const post = directory.post.find(({ contactId }) => contactId === contact?.id);
        const own = { agreementId: id, partyId: partyIdOf(id, 'ours'), contactId: null };
        return [
          { ...own, ...ours.signatory, role: 'signs' as const },
          ...(contact ? [signatoryOf(id, partyIdOf(id, 'other'), contact, post)] : []),
          { ...own, ...ours.followUp, role: 'follow-up' as const },
        ];
      }),
      newId,
    ),
    promise: rankedRows(
      specs.flatMap(({ id, promises }) =>
        promises.map(({ by, dueDate, ...promise }) => ({
          ...blankPromise(id, promise.nature),
          ...promise,
          partyId: partyIdOf(id, by),
          dueDate: day(dueDate),
        })),
      ),
      newId,
    ),
    agreementLine: rankedRows(
      specs.flatMap(({ id, outlets }) => outlets.map((name) => ({ agreementId: id, mediaLineId: lineOf(name).id }))),
      newId,
    ),
    agreementActivity: rankedRows(
      specs.flatMap(({ id, activities }) =>
        activities.map((name) => ({ agreementId: id, activityId: activityOf(name).id })),
      ),
      newId,
    ),
    territory: rankedRows(
      specs.flatMap(({ id, territories }) =>
        territories.map((name) => ({ agreementId: id, level: 'municipality' as const, code: '', name })),
      ),
      newId,
    ),
    clause: rankedRows(
      specs.flatMap(({ id }) =>
        said.clauses.map(({ section, title, text }) => ({ agreementId: id, section, title, body: paragraphs(text) })),
      ),
      newId,
    ),
  };
};

/** What was received and given until `today` of what was signed. @throws Error for a promise that isn't there */
export const sampleDeliveries = (
  { agreements: { list } }: SampleYear,
  content: AgreementsContent,
  today: string,
  newId: IdSource,
) => {
  const fiscalYear = content.agreements[0]?.fiscalYear ?? 0;
  const signed = new Set(content.act.filter(({ act }) => act === 'sign').map(({ agreementId }) => agreementId));
  const deliveries = list.flatMap(({ number, deliveries: own }) => {
    const agreement = content.agreement.find((one) => one.number === number);
    if (!agreement || !signed.has(agreement.id)) return [];
    const promises = content.promise.filter(({ agreementId }) => agreementId === agreement.id);
    const promiseOf = byName(promises, ({ description }) => description, 'promise');
    return own
      .filter(({ on }) => `${fiscalYear}-${on}` <= today)
      .map(({ promise, on, quantity, note }) => ({
        agreementId: agreement.id,
        promiseId: promiseOf(promise).id,
        date: `${fiscalYear}-${on}`,
        quantity,
        amount: 0,
        receivedBy: 'Departamento de Huertos de Barrio (ficticio)',
        note,
        entryId: null,
      }));
  });
  return agreementRows.append(content, 'delivery', deliveries, newId);
};
