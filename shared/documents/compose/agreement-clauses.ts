import { amendedBlocks, amendedMoney } from '#shared/documents/compose/agreement-amended.ts';
import { namedAgreement } from '#shared/documents/compose/agreement-opening.ts';
import { type AgreementPaper, type NumberedClause, REST } from '#shared/documents/compose/agreement-paper.ts';
import { paymentBlocks } from '#shared/documents/compose/agreement-payment.ts';
import { promiseBlocks } from '#shared/documents/compose/agreement-promises.ts';
import {
  BLANK,
  calledParty,
  dayOrBlank,
  listWords,
  orBlank,
  saidParagraph,
} from '#shared/documents/compose/agreement-words.ts';
import { heading, paragraph, richBlocks } from '#shared/documents/compose/blocks.ts';
import type { Block } from '#shared/documents/model.ts';
import { agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import type { AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { TerritoryLevel } from '#shared/domain/diagnosis/diagnosis.ts';
import { TERRITORY_LEVELS } from '#shared/domain/diagnosis/territory-rules.ts';

/** Every clause under its number in words: written out of the data, or as somebody wrote it. */
export const clauseBlocks = (paper: AgreementPaper): readonly Block[] =>
  paper.clauses.flatMap((clause, at) => [
    heading(`convenio_clausula_${at + 1}`, 2, `${clause.ordinal}.`, clause.title),
    ...(clause.from === 'data' ? dataBlocks(paper, clause.key as DataClause) : []),
    ...writtenBlocks(clause),
  ]);

const writtenBlocks = ({ from, body }: NumberedClause): readonly Block[] =>
  body.length > 0
    ? richBlocks(body)
    : from === 'text'
      ? [saidParagraph(`${BLANK}${BLANK}${BLANK}`), paragraph('Por redactar con el área jurídica.', 'note', 'left')]
      : [];

type DataClause =
  | 'object'
  | 'promises'
  | 'payment'
  | 'territory'
  | 'follow-up'
  | 'validity'
  | 'jurisdiction'
  | typeof REST;

const dataBlocks = (paper: AgreementPaper, key: DataClause): readonly Block[] => {
  const isAmendment = paper.agreement.kind === 'amendment';
  switch (key) {
    case 'object':
      return objectBlocks(paper);
    case 'promises':
      return isAmendment ? amendedBlocks(paper) : promiseBlocks(paper);
    case 'payment':
      return isAmendment ? amendedMoney(paper) : paymentBlocks(paper);
    case 'territory':
      return territoryBlocks(paper);
    case 'follow-up':
      return followUpBlocks(paper);
    case 'validity':
      return [saidParagraph(isAmendment ? amendedValidity(paper) : validityWords(paper))];
    case 'jurisdiction':
      return [
        saidParagraph(
          `Lo que surja por la interpretación o el cumplimiento de este instrumento se arregla primero de común acuerdo. Si no se logra, las partes se someten a ${orBlank(paper.agreement.jurisdiction)}, y renuncian a otra jurisdicción que pudiera corresponderles por su domicilio.`,
        ),
      ];
    case REST:
      return [saidParagraph(restWords(paper))];
    default:
      return assertNever(key);
  }
};

const objectBlocks = ({ agreement }: AgreementPaper): readonly Block[] => [
  saidParagraph(orBlank(agreement.object, `${BLANK}${BLANK}${BLANK}`)),
  ...(agreement.mediumType.trim() === ''
    ? []
    : [saidParagraph([{ text: 'Tipo de medio: ', bold: true }, { text: agreement.mediumType.trim() }])]),
  ...(agreement.kind === 'contract'
    ? [
        saidParagraph(
          `Se contrata por ${orBlank(agreement.procurement.trim().toLocaleLowerCase('es-MX'))}, procedimiento número ${orBlank(agreement.procurementNumber)}. Razones: ${orBlank(agreement.procurementReasons)}`,
        ),
      ]
    : []),
];

const MANY: Readonly<Record<TerritoryLevel, readonly [one: string, many: string]>> = {
  country: ['el país', 'los países'],
  state: ['la entidad federativa', 'las entidades federativas'],
  region: ['la región', 'las regiones'],
  municipality: ['el municipio', 'los municipios'],
  locality: ['la localidad', 'las localidades'],
};

const territoryBlocks = ({ input, agreement }: AgreementPaper): readonly Block[] => {
  const { content } = input;
  const own = content.territory.filter(({ agreementId }) => agreementId === agreement.id);
  const lines = TERRITORY_LEVELS.flatMap((level) => {
    const names = own.filter((row) => row.level === level).map(({ name }) => orBlank(name));
    if (names.length === 0) return [];
    const [one, many] = MANY[level];
    return [names.length === 1 ? `${one} ${names[0]}` : `${many} siguientes (${names.length}): ${listWords(names)}`];
  });
  const hasLines = content.agreementLine.some(({ agreementId }) => agreementId === agreement.id);
  return [
    saidParagraph(`Se cumple en ${lines.length === 0 ? BLANK : lines.join('; en ')}.`),
    paragraph(
      hasLines
        ? 'Las fechas de cada compromiso son las que dice su cláusula. La difusión sigue el calendario del Anexo 1.'
        : 'Las fechas son las que dice cada compromiso.',
    ),
  ];
};

const followUpBlocks = ({ input, agreement, parties }: AgreementPaper): readonly Block[] => [
  saidParagraph(
    'Cada parte nombra a quien vigila que se cumpla lo pactado, recibe los avisos y avisa por escrito si cambia:',
  ),
  {
    kind: 'list',
    ordered: false,
    items: (parties.length === 0 ? [undefined, undefined] : parties).map((party) => {
      const people = input.content.signatory
        .filter((row) => row.agreementId === agreement.id && row.role === 'follow-up' && row.partyId === party?.id)
        .map(({ name, position }) => [orBlank(name), position.trim()].filter((text) => text !== '').join(', '));
      return {
        level: 0,
        runs: [
          { text: `Por ${calledParty(party)}: `, bold: true },
          { text: people.length === 0 ? BLANK : people.join('; ') },
        ],
      };
    }),
  },
];

const validityWords = ({ agreement: { startDate, endDate } }: AgreementPaper): string =>
  `Obliga desde el ${dayOrBlank(startDate)} y hasta el ${dayOrBlank(endDate)}. Al concluir, lo que falte de cumplirse sigue siendo exigible.`;

const amendedValidity = ({ agreement, base, input, standing }: AgreementPaper): string => {
  const start = agreement.startDate || standing.signedOn;
  const from =
    start === '' ? 'Surte efectos desde el día de su firma.' : `Surte efectos desde el ${dayOrBlank(start)}.`;
  if (agreement.endDate === '') return `${from} La vigencia de lo pactado no cambia.`;
  const before = base ? termBefore(input.content, base.id, agreement.id, input.today) : '';
  return `${from} La vigencia, que concluía el ${dayOrBlank(before)}, concluye ahora el ${dayOrBlank(agreement.endDate)}.`;
};

/** The end that held before an amendment: with what others signed before it changed. */
const termBefore = (content: AgreementsContent, baseId: string, amendmentId: string, today: string): string => {
  const base = content.agreement.find(({ id }) => id === baseId);
  if (!base) return '';
  const { amendments } = agreementStanding(content, base, today);
  const own = amendments.findIndex(({ id }) => id === amendmentId);
  const before = own < 0 ? amendments : amendments.slice(0, own);
  return before.reduce((end, row) => row.endDate || end, base.endDate);
};

const restWords = ({ base }: AgreementPaper): string =>
  `Lo que este convenio no cambia sigue como se pactó en el ${base ? namedAgreement(base) : BLANK}. Ambos se leen como un solo instrumento.`;
