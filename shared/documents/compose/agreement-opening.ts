import type { AgreementPaper } from '#shared/documents/compose/agreement-paper.ts';
import {
  BLANK,
  calledParty,
  dayOrBlank,
  listWords,
  orBlank,
  saidParagraph,
} from '#shared/documents/compose/agreement-words.ts';
import { heading, paragraph, richBlocks } from '#shared/documents/compose/blocks.ts';
import type { Block, Run } from '#shared/documents/model.ts';
import {
  AGREEMENT_KIND_NAMES,
  AGREEMENT_STATE_NAMES,
  agreementStanding,
} from '#shared/domain/agreements/agreement-states.ts';
import type { Agreement, Party } from '#shared/domain/agreements/agreements.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { isBlank, type RichText } from '#shared/domain/common/rich-text.ts';

/** Number and state, then who celebrates what with whom, and how the text calls them. */
export const openingBlocks = (paper: AgreementPaper): readonly Block[] => {
  const { agreement, standing, parties } = paper;
  const ours = parties.filter(({ side }) => side === 'ours');
  const others = parties.filter(({ side }) => side === 'other');
  const amended = standing.amendments.map(({ number }) => number.trim() || 'sin número');
  return [
    paragraph([{ text: 'Número: ' }, { text: orBlank(agreement.number), bold: true }], 'body', 'right'),
    paragraph(stateWords(paper), 'note', 'right'),
    { kind: 'spacer', heightMm: 2 },
    ...(titleOf(paper) === '' ? [] : [paragraph(titleOf(paper), 'cover-subtitle', 'center')]),
    { kind: 'spacer', heightMm: 2 },
    saidParagraph([
      { text: upper(titleWords(paper)), bold: true },
      { text: ` ${upper('que celebran, por una parte,')} ` },
      ...partyRuns(paper, ours),
      { text: ` ${upper('y, por la otra parte,')} ` },
      ...partyRuns(paper, others),
      { text: `, ${upper(`conforme a ${restWords(paper)}.`)}` },
    ]),
    ...(amended.length === 0
      ? []
      : [
          paragraph(
            `Lo modifican: ${listWords(amended)}. Este es el texto que se firmó; lo que cambió está en cada convenio modificatorio.`,
            'note',
            'left',
          ),
        ]),
  ];
};

/** An amendment that is called like what it amends would be taken for it. */
const titleOf = ({ agreement, base }: AgreementPaper): string => {
  const title = agreement.title.trim();
  return title === base?.title.trim() ? '' : title;
};

const stateWords = ({ standing, input }: AgreementPaper): string => {
  const { state, signedOn, terminatedOn } = standing;
  if (signedOn === '') return `Estado: ${AGREEMENT_STATE_NAMES[state]}. Sin firmas no obliga.`;
  const now =
    terminatedOn !== ''
      ? ` Terminado el ${formatLongDate(terminatedOn)}.`
      : state === 'signed'
        ? ''
        : ` Estado al ${formatLongDate(input.today)}: ${AGREEMENT_STATE_NAMES[state]}.`;
  return `Firmado el ${formatLongDate(signedOn)}.${now}`;
};

/** «Convenio modificatorio del contrato de prestación de servicios CTO-3, firmado el …», or its kind. */
const titleWords = ({ agreement, base, input }: AgreementPaper): string => {
  const kind = AGREEMENT_KIND_NAMES[agreement.kind];
  if (agreement.kind !== 'amendment') return kind;
  if (!base) return `${kind} de ${BLANK}`;
  const signedOn = agreementStanding(input.content, base, input.today).signedOn;
  return `${kind} del ${namedAgreement(base)}, firmado el ${dayOrBlank(signedOn)},`;
};

/** «contrato de prestación de servicios CTO-3» in the middle of a sentence. */
export const namedAgreement = ({ kind, number }: Agreement): string =>
  `${AGREEMENT_KIND_NAMES[kind].toLowerCase()} ${orBlank(number)}`;

const restWords = (paper: AgreementPaper): string =>
  listWords([...(hasBackground(paper) ? ['los antecedentes'] : []), 'las declaraciones', 'las cláusulas que siguen']);

/** «LA SECRETARÍA …, por conducto de …, en adelante «LA SECRETARÍA»», each. */
const partyRuns = (paper: AgreementPaper, parties: readonly Party[]): readonly Run[] => {
  if (parties.length === 0) return [{ text: BLANK }];
  return parties.flatMap((party, at): readonly Run[] => {
    const signers = signersOf(paper, party.id);
    return [
      ...(at === 0 ? [] : [{ text: ' Y ' }]),
      { text: upper(orBlank(party.name)), bold: true },
      { text: `, ${upper('por conducto de')} ` },
      { text: signers.length === 0 ? BLANK : upper(signers.join('; ')) },
      ...(party.shortName.trim() === ''
        ? []
        : [{ text: `, ${upper('en adelante')} ` }, { text: upper(calledParty(party)), bold: true }]),
    ];
  });
};

/** «Mtra. Elena Robles, Secretaria» of those who sign for a party. */
const signersOf = ({ input, agreement }: AgreementPaper, partyId: string): readonly string[] =>
  input.content.signatory
    .filter((row) => row.agreementId === agreement.id && row.partyId === partyId && row.role === 'signs')
    .map(({ name, position }) => [orBlank(name), position.trim()].filter((text) => text !== '').join(', '));

const upper = (text: string): string => text.toLocaleUpperCase('es-MX');

const backgroundText = ({ input, agreement }: AgreementPaper): RichText =>
  input.content.clause
    .filter(({ agreementId, section }) => agreementId === agreement.id && section === 'background')
    .flatMap(({ body }) => body);

const servedActivities = ({ input, agreement }: AgreementPaper): readonly string[] => {
  const names = new Map(input.program?.activity.map(({ id, name }) => [id, name.trim()]));
  return input.content.agreementActivity
    .filter(({ agreementId }) => agreementId === agreement.id)
    .flatMap(({ activityId }) => names.get(activityId) || []);
};

const hasBackground = (paper: AgreementPaper): boolean =>
  paper.agreement.kind === 'amendment' || !isBlank(backgroundText(paper)) || servedActivities(paper).length > 0;

/** Where it comes from: what somebody wrote, what it amends, which activities of the programme it serves. */
export const backgroundBlocks = (paper: AgreementPaper): readonly Block[] => {
  if (!hasBackground(paper)) return [];
  const { base, input } = paper;
  const activities = servedActivities(paper);
  const program = input.programName.trim();
  return [
    heading('convenio_antecedentes', 1, '', 'Antecedentes'),
    ...(base
      ? [
          saidParagraph(
            `Las partes firmaron el ${namedAgreement(base)} el ${dayOrBlank(
              agreementStanding(input.content, base, input.today).signedOn,
            )}, con este objeto: ${orBlank(base.object)}`,
          ),
          ...earlierAmendments(paper),
        ]
      : []),
    ...richBlocks(backgroundText(paper)),
    ...(activities.length === 0
      ? []
      : [
          saidParagraph(
            `Este instrumento sirve a ${activities.length === 1 ? 'esta actividad' : 'estas actividades'} del programa anual de comunicación${program === '' ? '' : ` ${/^programa\b/i.test(program) ? 'del' : 'del programa'} ${program}`}:`,
          ),
          { kind: 'list' as const, ordered: false, items: activities.map((text) => ({ level: 0, runs: [{ text }] })) },
        ]),
  ];
};

const earlierAmendments = ({ base, agreement, input, standing }: AgreementPaper): readonly Block[] => {
  if (!base) return [];
  const { amendments } = agreementStanding(input.content, base, input.today);
  const own = amendments.findIndex(({ id }) => id === agreement.id);
  const before = standing.signedOn === '' || own < 0 ? amendments : amendments.slice(0, own);
  if (before.length === 0) return [];
  return [
    saidParagraph(
      `Antes lo modificaron: ${listWords(
        before.map(
          (row) =>
            `${orBlank(row.number)}, del ${dayOrBlank(agreementStanding(input.content, row, input.today).signedOn)}`,
        ),
      )}.`,
    ),
  ];
};

/** What each party declares of itself, and what all of them do. */
export const declarationBlocks = (paper: AgreementPaper): readonly Block[] => {
  const { parties, agreement } = paper;
  const own = parties.length === 0 ? [undefined, undefined] : parties;
  return [
    heading('convenio_declaraciones', 1, '', 'Declaraciones'),
    ...own.flatMap((party, at) => [
      heading(`convenio_declara_${at + 1}`, 2, `${ROMAN[at] ?? at + 1}.`, `Declara ${calledParty(party)}`),
      ...(party && !isBlank(party.declarations)
        ? richBlocks(party.declarations)
        : [saidParagraph(`Su existencia legal: ${BLANK}${BLANK}`)]),
      {
        kind: 'list' as const,
        ordered: false,
        items: factsOf(paper, party).map(([label, text]) => ({
          level: 0,
          runs: [{ text: `${label}: `, bold: true }, { text }],
        })),
      },
    ]),
    heading('convenio_declaran', 2, `${ROMAN[own.length] ?? own.length + 1}.`, 'Declaran las partes'),
    saidParagraph(
      'Se reconocen entre sí la personalidad y las facultades con que firman, y celebran este instrumento por su voluntad, sin error, engaño ni presión.',
    ),
    ...(agreement.kind === 'amendment'
      ? []
      : [saidParagraph([{ text: 'Fundamento: ', bold: true }, { text: orBlank(agreement.legalBasis) }])]),
  ];
};

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const;

const factsOf = (paper: AgreementPaper, party: Party | undefined): readonly (readonly [string, string])[] => {
  const { agreement } = paper;
  const signers = party ? signersOf(paper, party.id) : [];
  return [
    ['Domicilio', orBlank(party?.address ?? '')],
    ['RFC', orBlank(party?.taxId ?? '')],
    ...((party?.mediaRegistry.trim() ?? '') === ''
      ? []
      : [['Registro en el padrón de medios', party?.mediaRegistry.trim() ?? ''] as const]),
    [
      signers.length > 1 ? 'Firman en su nombre' : 'Firma en su nombre',
      signers.length === 0 ? BLANK : signers.join('; '),
    ],
    ...(party?.side === 'ours' && agreement.requestingArea.trim() !== ''
      ? [['Área que lo solicita', agreement.requestingArea.trim()] as const]
      : []),
  ];
};
