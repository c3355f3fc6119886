import type { AgreementPart } from '#renderer/modules/agreements/agreement-parts.ts';
import { promiseWords } from '#renderer/modules/agreements/parts/promise-words.ts';
import type { Agreement, AgreementPromise, AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import { AGREEMENT_FILE_NAMES } from '#shared/domain/agreements/agreements-words.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { isBlank } from '#shared/domain/common/rich-text.ts';

/** Where the data of a section of the text are written. */
export const DATA_PLACES: Readonly<Record<string, AgreementPart>> = {
  title: 'parties',
  declarations: 'parties',
  object: 'agreement',
  promises: 'promises',
  payment: 'promises',
  territory: 'territory',
  'follow-up': 'parties',
  validity: 'agreement',
  jurisdiction: 'agreement',
  signatures: 'parties',
  annexes: 'files',
};

/** What the data say for a section of the text, in lines to be glanced over; none where they say nothing yet. */
export const dataWords = (section: string, content: AgreementsContent, agreement: Agreement): readonly string[] => {
  const own = <R extends { readonly agreementId: string }>(rows: readonly R[]): readonly R[] =>
    rows.filter(({ agreementId }) => agreementId === agreement.id);
  const parties = own(content.party);
  const people = own(content.signatory).filter(({ name }) => name.trim() !== '');
  const partyName = (id: string | null): string => {
    const party = parties.find((one) => one.id === id);
    return party?.shortName.trim() || party?.name.trim() || 'Sin parte';
  };
  const personWords = ({ name, position }: (typeof people)[number]): string =>
    [name.trim(), position.trim()].filter(Boolean).join(', ');
  const words = (promise: AgreementPromise): string => `${partyName(promise.partyId)}: ${promiseWords(promise)}`;
  switch (section) {
    case 'title':
      return parties.flatMap(({ name, shortName }) =>
        name.trim() === '' ? [] : [`${name.trim()}${shortName.trim() === '' ? '' : `, «${shortName.trim()}»`}`],
      );
    case 'declarations':
      return parties.map(
        ({ name, declarations }) =>
          `${name.trim() || 'Una parte'}: ${isBlank(declarations) ? 'sin declaraciones todavía' : 'con sus declaraciones'}`,
      );
    case 'object':
      return agreement.object.trim() === '' ? [] : [agreement.object.trim()];
    case 'promises':
      return own(content.promise).map(words);
    case 'payment': {
      const ours = new Set(parties.filter(({ side }) => side === 'ours').map(({ id }) => id));
      const paid = own(content.promise).filter(({ nature, partyId }) => nature === 'money' && ours.has(partyId ?? ''));
      return paid.length === 0
        ? ['Sin erogación de la institución.']
        : [`Se pagan ${formatMoney(paid.reduce((sum, { amount }) => sum + amount, 0))}, IVA incluido.`];
    }
    case 'territory':
      return own(content.territory).length === 0
        ? []
        : [
            own(content.territory)
              .map(({ name }) => name)
              .join(', '),
          ];
    case 'follow-up':
      return people.filter(({ role }) => role === 'follow-up').map(personWords);
    case 'validity':
      return agreement.startDate === '' && agreement.endDate === ''
        ? []
        : [
            [
              agreement.startDate === '' ? '' : `Desde el ${formatLongDate(agreement.startDate)}`,
              agreement.endDate === '' ? '' : `hasta el ${formatLongDate(agreement.endDate)}`,
            ]
              .filter(Boolean)
              .join(' '),
          ];
    case 'jurisdiction':
      return agreement.jurisdiction.trim() === '' ? [] : [agreement.jurisdiction.trim()];
    case 'signatures':
      return people
        .filter(({ role }) => role !== 'follow-up')
        .map((person) => (person.role === 'witness' ? `Testigo: ${personWords(person)}` : personWords(person)));
    case 'annexes':
      return own(content.file)
        .filter(({ kind }) => kind === 'annex')
        .map(({ kind, name }) => `${AGREEMENT_FILE_NAMES[kind]}: ${name}`);
    default:
      return [];
  }
};
