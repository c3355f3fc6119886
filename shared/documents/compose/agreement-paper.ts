import { clauseOrdinal } from '#shared/documents/compose/agreement-words.ts';
import { sectionsOf } from '#shared/domain/agreements/agreement-sections.ts';
import { type AgreementStanding, agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import type { Agreement, AgreementsContent, Party } from '#shared/domain/agreements/agreements.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import { isBlank, type RichText } from '#shared/domain/common/rich-text.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import type { MediaCatalogue } from '#shared/domain/media/media-catalogue.ts';
import type { MediaPlanContent } from '#shared/domain/media/media-plan.ts';

export type AgreementInput = {
  /** All of the dossier's: an amendment is printed beside what it amends. */
  readonly content: AgreementsContent;
  readonly agreementId: string;
  /** Names departments and funding sources of what is paid. */
  readonly budget: BudgetContent;
  /** By code; '' or missing for one that the classifier hasn't. */
  readonly itemNames: ReadonlyMap<string, string>;
  /** Null where the dossier has none yet. */
  readonly mediaPlan: Pick<MediaPlanContent, 'mediaPlan' | 'line' | 'lineDays'> | null;
  readonly program: { readonly activity: readonly { readonly id: string; readonly name: string }[] } | null;
  readonly catalogue: MediaCatalogue;
  readonly programName: string;
  readonly institution: Institution;
  /** ISO day that the state is told by. */
  readonly today: string;
};

/** One agreement with everything of it at hand. */
export type AgreementPaper = {
  readonly input: AgreementInput;
  readonly agreement: Agreement;
  /** What it amends; undefined where it is no amendment, or nobody said of what. */
  readonly base: Agreement | undefined;
  readonly standing: AgreementStanding;
  /** Ours first. */
  readonly parties: readonly Party[];
  /** Its clauses as they are numbered, in their order. */
  readonly clauses: readonly NumberedClause[];
};

/** `body`: what somebody wrote for it. */
export type NumberedClause = {
  readonly key: string;
  readonly ordinal: string;
  readonly title: string;
  readonly from: 'data' | 'text';
  readonly body: RichText;
};

/** @throws DomainError `not-found` where there is no such agreement */
export const agreementPaper = (input: AgreementInput): AgreementPaper => {
  const { content, today } = input;
  const agreement = printedAgreement(input);
  return {
    input,
    agreement,
    base: agreement.kind === 'amendment' ? content.agreement.find(({ id }) => id === agreement.amendsId) : undefined,
    standing: agreementStanding(content, agreement, today),
    parties: partiesOf(content, agreement.id),
    clauses: clausesOf(content, agreement, today),
  };
};

/** @throws DomainError `not-found` */
export const printedAgreement = ({
  content,
  agreementId,
}: Pick<AgreementInput, 'content' | 'agreementId'>): Agreement => {
  const agreement = content.agreement.find(({ id }) => id === agreementId);
  if (agreement) return agreement;
  throw new DomainError('not-found', 'Ese convenio ya no existe. Vuelva a abrir la lista de convenios.');
};

const partiesOf = ({ party }: AgreementsContent, agreementId: string): readonly Party[] => {
  const own = party.filter((row) => row.agreementId === agreementId);
  return [...own.filter(({ side }) => side === 'ours'), ...own.filter(({ side }) => side === 'other')];
};

/** The clause of the amendments that says what stays. */
export const REST = 'rest';

/**
 * Clauses of its kind, then those that belong to no part of the template. What is to be written and isn't stands blank in a
 * draft; once signed nobody fills it in any more.
 */
export const clausesOf = (
  content: AgreementsContent,
  agreement: Agreement,
  today: string,
): readonly NumberedClause[] => {
  const { signedOn } = agreementStanding(content, agreement, today);
  const written = content.clause.filter((row) => row.agreementId === agreement.id && !isBlank(row.body));
  const sections = sectionsOf(agreement.kind).filter(({ place }) => place === 'clause');
  const known = new Set(sectionsOf(agreement.kind).map(({ key }) => key));
  const own = (key: string) => written.filter(({ section }) => section === key);
  const has = (key: string): boolean => AMENDED_ONLY[key]?.(content, agreement.id) ?? true;
  const listed = sections
    .filter(({ key }) => agreement.kind !== 'amendment' || own(key).length > 0 || has(key))
    .filter(({ key, from }) => from === 'data' || signedOn === '' || own(key).length > 0)
    .map(({ key, title, from }) => ({
      key,
      title: own(key)[0]?.title.trim() || title,
      from,
      body: own(key).flatMap(({ body }) => body),
    }));
  const rest =
    agreement.kind === 'amendment'
      ? [{ key: REST, title: 'Lo que no cambia', from: 'data' as const, body: [] as RichText }]
      : [];
  const others = written
    .filter(({ section }) => !known.has(section))
    .map(({ id, title, body }) => ({ key: id, title: title.trim() || 'Otros acuerdos', from: 'text' as const, body }));
  const last = listed.filter(({ key }) => key === 'jurisdiction');
  return [...listed.filter(({ key }) => key !== 'jurisdiction'), ...others, ...rest, ...last].map((clause, at) => ({
    ...clause,
    ordinal: clauseOrdinal(at + 1),
  }));
};

/** Clauses that an amendment has only where it says something in them. */
const AMENDED_ONLY: Readonly<Record<string, (content: AgreementsContent, agreementId: string) => boolean>> = {
  territory: ({ territory, agreementLine }, id) =>
    [...territory, ...agreementLine].some(({ agreementId }) => agreementId === id),
  promises: ({ promise }, id) => promise.some(({ agreementId }) => agreementId === id),
  payment: ({ promise }, id) => promise.some(({ agreementId, nature }) => agreementId === id && nature === 'money'),
  'follow-up': ({ signatory }, id) =>
    signatory.some(({ agreementId, role }) => agreementId === id && role === 'follow-up'),
};

/** «cláusula TERCERA (Contraprestación)» of another clause of the same agreement; '' where it has none. */
export const clauseWords = (clauses: readonly NumberedClause[], key: string): string => {
  const found = clauses.find((clause) => clause.key === key);
  return found ? `la cláusula ${found.ordinal} (${found.title})` : '';
};
