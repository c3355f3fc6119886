import { sayingSomething, textAt } from '#electron/handlers/search-texts.ts';
import type { SearchText } from '#electron/storage/repositories/search-index-repository.ts';
import { type AgreementSection, agreementWords } from '#shared/domain/agreements/agreement-finding.ts';
import { AGREEMENT_SECTIONS } from '#shared/domain/agreements/agreement-sections.ts';
import { type AgreementsContent, agreementsEntities } from '#shared/domain/agreements/agreements.ts';
import { SIGNATORY_ROLE_NAMES } from '#shared/domain/agreements/agreements-words.ts';
import { wordParts } from '#shared/domain/search/word-fields.ts';

type OfAgreement = Exclude<
  keyof AgreementsContent,
  'agreements' | 'agreement' | 'commitment' | 'agreementLine' | 'agreementActivity'
>;

/** What a person may look for in a dossier's agreements: with whom, what was promised and delivered, texts, files. */
export const agreementsTexts = (content: AgreementsContent): readonly SearchText[] => {
  const names = new Map(content.agreement.map((row) => [row.id, agreementWords(row)]));
  const rows = <E extends OfAgreement>(
    entity: E,
    section: AgreementSection,
    what: (row: AgreementsContent[E][number]) => string,
  ): readonly SearchText[] =>
    content[entity].map((row: AgreementsContent[E][number]) =>
      textAt(
        section,
        row.id,
        [names.get(row.agreementId) ?? 'Convenio', what(row)],
        wordParts(agreementsEntities[entity], row),
      ),
    );
  return sayingSomething([
    ...content.agreements.map(
      (row): SearchText => ({ ...textAt('', row.id, [], wordParts(agreementsEntities.agreements, row)), isName: true }),
    ),
    ...content.agreement.map((row) =>
      textAt('agreement', row.id, [names.get(row.id) ?? 'Convenio'], wordParts(agreementsEntities.agreement, row)),
    ),
    ...rows('act', 'course', () => 'historia'),
    ...rows('party', 'parties', ({ side }) => (side === 'ours' ? 'nuestra parte' : 'la otra parte')),
    ...rows('signatory', 'parties', ({ role }) => SIGNATORY_ROLE_NAMES[role].toLowerCase()),
    ...rows('promise', 'promises', () => 'compromiso'),
    ...rows('delivery', 'ledger', () => 'lo entregado'),
    ...rows('territory', 'territory', () => 'territorio'),
    ...rows('clause', 'clauses', ({ section }) => SECTION_TITLES.get(section) ?? 'cláusula'),
    ...rows('file', 'files', () => 'archivo'),
  ]);
};

const SECTION_TITLES: ReadonlyMap<string, string> = new Map(AGREEMENT_SECTIONS.map(({ key, title }) => [key, title]));
