import { sectionsOf } from '#shared/domain/agreements/agreement-sections.ts';
import type { Agreement, AgreementsContent, AgreementsEntity } from '#shared/domain/agreements/agreements.ts';
import { baseOf } from '#shared/domain/agreements/promises.ts';
import type { Finding, FindingPlace } from '#shared/domain/common/finding.ts';
import { isBlank } from '#shared/domain/common/rich-text.ts';

export type AgreementPart =
  | 'agreement'
  | 'parties'
  | 'promises'
  | 'ties'
  | 'territory'
  | 'clauses'
  | 'files'
  | 'course'
  | 'ledger';

/** The parts of one agreement, in the order in which they are worked. */
export const AGREEMENT_PARTS: readonly {
  readonly part: AgreementPart;
  readonly title: string;
  /** What it is for. */
  readonly about: string;
}[] = [
  { part: 'agreement', title: 'Datos', about: 'Qué se celebra, para qué, desde cuándo y hasta cuándo.' },
  {
    part: 'parties',
    title: 'Partes y firmas',
    about: 'Quiénes lo celebran, quién firma por cada uno, quién da seguimiento y quién da fe.',
  },
  {
    part: 'promises',
    title: 'Compromisos',
    about: 'Qué da cada parte, en dinero o en especie, cuánto y para cuándo.',
  },
  {
    part: 'ties',
    title: 'Vínculos',
    about: 'Los renglones del plan de medios y las actividades del programa que lleva a cabo.',
  },
  { part: 'territory', title: 'Territorio', about: 'Dónde se cumple: entidades de la lista oficial y otros lugares.' },
  {
    part: 'clauses',
    title: 'Texto',
    about: 'Qué cláusulas salen de los datos y cuáles se escriben. Su área jurídica tiene la última palabra.',
  },
  {
    part: 'files',
    title: 'Archivos',
    about: 'El documento firmado, sus anexos y dictámenes, guardados con su huella.',
  },
  { part: 'course', title: 'Curso', about: 'En qué estado está, qué sigue y qué se ha hecho.' },
  { part: 'ledger', title: 'Cumplimiento', about: 'Lo que cada parte prometió frente a lo que ha entregado.' },
];

export const partWords = (part: AgreementPart): { readonly title: string; readonly about: string } =>
  AGREEMENT_PARTS.find((one) => one.part === part) ?? { title: '', about: '' };

/** Where on the screen a place is worked: its agreement and its part; null where its row is gone. */
export const placeOnScreen = (
  content: AgreementsContent,
  { section, rowId, field }: FindingPlace,
): { readonly agreementId: string; readonly sectionKey: AgreementPart } | null => {
  if (rowId === undefined) return null;
  const agreement = content.agreement.find(({ id }) => id === rowId);
  if (agreement) return { agreementId: rowId, sectionKey: partOfAgreement(section, field) };
  for (const entity of OWNED) {
    const row = (content[entity] as readonly { readonly id: string; readonly agreementId: string }[]).find(
      ({ id }) => id === rowId,
    );
    if (!row) continue;
    // What became of a promise is followed where it was promised first, also what an amendment added.
    const isLedger = entity === 'promise' && (section === 'ledger' || (section === 'money' && isSigned(content, row)));
    return isLedger
      ? { agreementId: baseOf(content, row.agreementId), sectionKey: 'ledger' }
      : { agreementId: row.agreementId, sectionKey: PART_OF[entity] };
  }
  return null;
};

/** Of what is found about the agreement as a whole. */
const partOfAgreement = (section: string, field: string | undefined): AgreementPart => {
  if (section === 'money') return field === 'procurement' ? 'agreement' : 'promises';
  return AGREEMENT_PARTS.find(({ part }) => part === section)?.part ?? 'agreement';
};

const isSigned = (content: AgreementsContent, { agreementId }: { readonly agreementId: string }): boolean =>
  content.act.some((row) => row.agreementId === agreementId && row.act === 'sign');

const PART_OF = {
  act: 'course',
  party: 'parties',
  signatory: 'parties',
  promise: 'promises',
  delivery: 'ledger',
  commitment: 'ledger',
  agreementLine: 'ties',
  agreementActivity: 'ties',
  territory: 'territory',
  clause: 'clauses',
  file: 'files',
} as const satisfies Readonly<Record<Exclude<AgreementsEntity, 'agreements' | 'agreement'>, AgreementPart>>;
const OWNED = Object.keys(PART_OF) as readonly (keyof typeof PART_OF)[];

/** What is found of one agreement. */
export const findingsOf = (
  content: AgreementsContent,
  findings: readonly Finding[],
  agreementId: string,
): readonly Finding[] => findings.filter(({ place }) => placeOnScreen(content, place)?.agreementId === agreementId);

/** The parts as the list beside them shows them. */
export const partEntries = (content: AgreementsContent, agreement: Agreement, findings: readonly Finding[]) =>
  AGREEMENT_PARTS.map(({ part, title }) => {
    const here = findings.filter(({ place }) => placeOnScreen(content, place)?.sectionKey === part);
    return {
      key: part,
      title,
      count: countIn(part, content, agreement),
      blocking: here.filter(({ severity }) => severity === 'blocking').length,
      warnings: here.filter(({ severity }) => severity === 'warning').length,
    };
  });

const countIn = (part: AgreementPart, content: AgreementsContent, { id, kind }: Agreement): string => {
  const some = (rows: readonly { readonly agreementId: string }[]): string => {
    const count = rows.filter(({ agreementId }) => agreementId === id).length;
    return count === 0 ? '' : String(count);
  };
  switch (part) {
    case 'parties':
      return some(content.party);
    case 'promises':
      return some(content.promise);
    case 'ties':
      return some([...content.agreementLine, ...content.agreementActivity]);
    case 'territory':
      return some(content.territory);
    case 'files':
      return some(content.file);
    case 'clauses': {
      const wanted = sectionsOf(kind).filter(({ from }) => from === 'text');
      const written = wanted.filter(({ key }) =>
        content.clause.some((row) => row.agreementId === id && row.section === key && !isBlank(row.body)),
      );
      return `${written.length} de ${wanted.length}`;
    }
    case 'ledger':
      return some(content.delivery);
    default:
      return '';
  }
};
