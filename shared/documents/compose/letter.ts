import { heading, paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import { identityBlocks } from '#shared/documents/compose/cover.ts';
import { type PlanFrame, planModel, planTable, writtenCell } from '#shared/documents/compose/plan-parts.ts';
import { ownTitle } from '#shared/documents/compose/plan-titles.ts';
import { factsTable } from '#shared/documents/compose/program-record-tables.ts';
import type { Block, DocumentModel } from '#shared/documents/model.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { DomainError } from '#shared/domain/common/result.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import { type CorrectedAct, correctedActs } from '#shared/domain/review/act-corrections.ts';
import type { ActRow, ReviewAct, ReviewContent, ReviewedKind } from '#shared/domain/review/review.ts';
import { type Standing, standingOf } from '#shared/domain/review/review-state.ts';
import { REVIEWED_NAMES } from '#shared/domain/review/reviewed-names.ts';

export type LetterInput = {
  /** The document's whole course: round, version and delivery follow from it. */
  readonly review: ReviewContent;
  /** The act that the letter tells of. */
  readonly actId: string;
  readonly documentTitle: string;
  readonly programName: string;
  readonly fiscalYear: number;
  readonly institution: Institution;
  /** To whom it goes; '' leaves a line to be filled in by hand. */
  readonly recipient: { readonly name: string; readonly position: string };
  /** How a section of the document is called on paper. */
  readonly sectionName: (key: string) => string;
  /** What a row that an observation is anchored to is called; '' where it isn't known any more. */
  readonly rowName: (rowId: string) => string;
};

/**
 * The letter of an act: «oficio de envío», «de devolución» with every observation, «de autorización»; what waits for a
 * receipt carries its «acuse» with folio. The hash of the content stands in it short and in full, so that paper and
 * package can be told to be the same.
 * @throws DomainError `not-found` where the review has no such act
 */
export const composeLetter = (input: LetterInput): DocumentModel => {
  const { review, actId, institution, programName, fiscalYear } = input;
  const index = review.act.findIndex(({ id }) => id === actId);
  const told = correctedActs(review)[index];
  if (!told) {
    throw new DomainError(
      'not-found',
      'Ese envío ya no está en la historia del documento. Vuelva a abrir la revisión.',
    );
  }
  // Of who, when and by which letter it says what holds now, and that it was corrected.
  const act = told.row;
  const standing = standingOf({ act: review.act.slice(0, index + 1) });
  const title = TITLES[act.act];
  const frame: PlanFrame = { title, name: documentName(input), programName, fiscalYear, institution, watermark: false };
  return planModel(frame, [
    {
      orientation: 'portrait',
      bare: true,
      blocks: [
        ...identityBlocks(institution),
        ...placeBlocks(act, institution),
        paragraph([{ text: 'Asunto: ', bold: true }, { text: `${SUBJECTS[act.act]}.` }], 'body', 'right'),
        { kind: 'spacer', heightMm: 4 },
        paragraph(title, 'cover-subtitle', 'center'),
        { kind: 'spacer', heightMm: 2 },
        ...recipientBlocks(input.recipient),
        ...bodyOf(input, act, standing).map((text) => paragraph(text)),
        ...observationTable(input, act),
        ...identityTable(input, act, standing),
        {
          kind: 'signatures',
          id: 'oficio_firma',
          people: [{ role: 'Atentamente', name: act.officerName, position: act.postName }],
        },
        ...(act.recordedBy.trim() === ''
          ? []
          : [
              paragraph(
                `Registrado en Cauce por ${act.recordedBy.trim()} a partir del documento firmado en papel.`,
                'note',
                'left',
              ),
            ]),
        ...correctionBlocks(told),
        ...receiptBlocks(input, act, standing),
      ],
    },
  ]);
};

/** A letter that was printed before says something else: who compares both is told why. */
const correctionBlocks = ({ corrections }: CorrectedAct): readonly Block[] => {
  const last = corrections.at(-1)?.correction;
  if (!last) return [];
  const by = last.recordedBy.trim() === '' ? '' : ` por ${last.recordedBy.trim()}`;
  const text = `Datos del oficio corregidos en Cauce${by}. Motivo: ${last.reason.trim()}`;
  return [paragraph(text, 'note', 'left')];
};

const TITLES: Readonly<Record<ReviewAct, string>> = {
  send: 'Oficio de envío',
  recall: 'Oficio de retiro de envío',
  return: 'Oficio de devolución',
  authorise: 'Oficio de autorización',
  reopen: 'Oficio de apertura de otra versión',
};

/** What a letter is called and the folio under which it is filed; '' where nothing was delivered. */
export const letterHeadline = ({
  review,
  actId,
  fiscalYear,
}: Pick<LetterInput, 'review' | 'actId' | 'fiscalYear'>): { readonly title: string; readonly folio: string } => {
  const act = review.act.find(({ id }) => id === actId);
  const kind = review.review[0]?.kind;
  return {
    title: act ? TITLES[act.act] : 'Oficio',
    folio: act && kind ? folioOf(kind, fiscalYear, act.delivery) : '',
  };
};

const SUBJECTS: Readonly<Record<ReviewAct, string>> = {
  send: 'se envía documento para su validación',
  recall: 'se retira documento enviado a validación',
  return: 'se devuelve documento con observaciones',
  authorise: 'se otorga visto bueno',
  reopen: 'se abre otra versión de un documento autorizado',
};

const documentName = ({ review, documentTitle, fiscalYear, programName }: LetterInput): string => {
  const kind = REVIEWED_NAMES[review.review[0]?.kind ?? 'annual-program'];
  const own = ownTitle(documentTitle, kind, fiscalYear, programName);
  return own === '' ? kind : `${kind} «${own}»`;
};

/** Named so that a slip alone says of which year and programme it is: «Programa anual 2026, Lluvia en Casa». */
const wholeName = (input: LetterInput): string =>
  [`${documentName(input)} ${input.fiscalYear}`, input.programName.trim()].filter((text) => text !== '').join(', ');

const placeBlocks = (act: ActRow, { place }: Institution): readonly Block[] => [
  { kind: 'spacer', heightMm: 4 },
  paragraph([place.trim(), formatLongDate(act.on)].filter((text) => text !== '').join(', '), 'body', 'right'),
  paragraph(`Oficio número: ${act.letterNumber.trim() || BLANK}`, 'body', 'right'),
];

/** To be filled in by hand. */
const BLANK = '____________________';

const recipientBlocks = ({ name, position }: LetterInput['recipient']): readonly Block[] => [
  paragraph([{ text: name.trim() || BLANK, bold: true }], 'body', 'left'),
  ...(position.trim() === '' ? [] : [paragraph(position.trim(), 'body', 'left')]),
  paragraph('Presente', 'body', 'left'),
  { kind: 'spacer', heightMm: 4 },
];

const bodyOf = (input: LetterInput, act: ActRow, { round, version }: Standing): readonly string[] => {
  const name = documentName(input);
  const of = `${name}, del ejercicio fiscal ${input.fiscalYear}${input.programName.trim() === '' ? '' : `, del ${programWords(input.programName)}`}`;
  const reason = act.reason.trim();
  switch (act.act) {
    case 'send':
      return [
        `Por este medio se envía a su validación y, en su caso, visto bueno, el siguiente documento: ${of}. Es la versión ${version}, ronda ${round}.`,
        'Se solicita acusar recibo con el folio de la hoja que sigue, y autorizarlo o devolverlo con sus observaciones.',
      ];
    case 'return':
      return [
        `Después de revisarlo, se devuelve con observaciones el siguiente documento: ${of}. Es la versión ${version}, ronda ${round}.`,
        `Motivo de la devolución: ${reason}`,
        'Se solicita contestar cada observación y enviarlo de nuevo.',
      ];
    case 'authorise':
      return [
        `Después de revisarlo, se otorga el visto bueno (Vo.Bo.) al siguiente documento: ${of}. Se autoriza la versión ${version}, tal como se envió en la ronda ${round}.`,
        'Cualquier cambio posterior abre otra versión, que requiere su propio visto bueno; mientras tanto sigue en vigor la que aquí se autoriza.',
      ];
    case 'recall':
      return [
        `Se retira el envío del siguiente documento: ${of}. Una respuesta a ese envío queda sin efecto.`,
        ...(reason === '' ? [] : [`Motivo: ${reason}`]),
      ];
    case 'reopen':
      return [
        `Se informa que se abrió la versión ${version} del siguiente documento: ${of}. La ejecución sigue bajo la última versión autorizada hasta que la nueva reciba su visto bueno.`,
        `Motivo: ${reason}`,
      ];
  }
};

const programWords = (name: string): string =>
  /^programa\b/i.test(name.trim()) ? name.trim() : `programa ${name.trim()}`;

/** Every observation of a return, with the section and the row that it speaks of. */
const observationTable = ({ review, sectionName, rowName }: LetterInput, act: ActRow): readonly Block[] =>
  planTable({
    id: 'oficio_observaciones',
    summary: 'Observaciones de la devolución: número, lugar del documento y texto',
    titles: ['Núm.', 'Dónde', 'Observación'],
    shares: [0.09, 0.3, 0.61],
    rows: review.observation
      .filter(({ actId }) => actId === act.id)
      .map(({ section, rowId, text }, index) => ({
        breaks: text.length > 1_500,
        cells: [
          textCell(String(index + 1), { align: 'center' }),
          writtenCell(
            [sectionName(section), rowId === null ? '' : rowName(rowId)]
              .filter((part) => part.trim() !== '')
              .join('\n'),
            'Todo el documento',
          ),
          textCell(text),
        ],
      })),
  });

const identityTable = (input: LetterInput, act: ActRow, { version, round }: Standing): readonly Block[] =>
  factsTable(
    [
      { label: 'Documento', text: wholeName(input) },
      { label: 'Versión y ronda', text: `Versión ${version}${round === 0 ? '' : `, ronda ${round}`}` },
      ...(act.delivery === null ? [] : [{ label: 'Número de entrega', text: String(act.delivery) }]),
      { label: 'Huella del contenido', text: `${shortHash(act.contentSha)}\n${fullHash(act.contentSha)}` },
    ],
    'oficio_documento',
    'Documento de que trata el oficio, con la huella de su contenido (SHA-256)',
  );

/** The first twelve characters in fours, as one compares them aloud. */
export const shortHash = (sha: string): string => groupsOf(sha.slice(0, 12), 4);
/** In two lines, so that none of its eight groups is broken. */
const fullHash = (sha: string): string => [sha.slice(0, 32), sha.slice(32)].map((half) => groupsOf(half, 8)).join('\n');

const groupsOf = (text: string, size: number): string => text.match(new RegExp(`.{1,${size}}`, 'g'))?.join(' ') ?? '';

/** «PRG-2026-003»: kind, year and delivery; '' for what isn't delivered. */
export const folioOf = (kind: ReviewedKind, fiscalYear: number, delivery: number | null): string =>
  delivery === null ? '' : `${FOLIO_LETTERS[kind]}-${fiscalYear}-${String(delivery).padStart(3, '0')}`;

const FOLIO_LETTERS: Readonly<Record<ReviewedKind, string>> = {
  budget: 'PRE',
  diagnosis: 'DIA',
  'annual-program': 'PRG',
  strategy: 'EST',
  'media-plan': 'PLM',
};

/** The letterhead stands twice; ids are unique in a document. */
const withId = (block: Block): Block => (block.kind === 'table' ? { ...block, id: `${block.id}_acuse` } : block);

/** The slip that is signed and given back: only what is delivered to somebody has one. */
const receiptBlocks = (input: LetterInput, act: ActRow, standing: Standing): readonly Block[] => {
  const kind = input.review.review[0]?.kind;
  const folio = kind === undefined ? '' : folioOf(kind, input.fiscalYear, act.delivery);
  if (folio === '') return [];
  return [
    { kind: 'page-break' },
    ...identityBlocks(input.institution).map(withId),
    { kind: 'spacer', heightMm: 4 },
    heading('oficio_acuse', 1, '', 'Acuse de recibo'),
    ...factsTable(
      [
        { label: 'Folio', text: folio },
        { label: 'Oficio', text: act.letterNumber.trim() || BLANK },
        { label: 'Documento', text: `${wholeName(input)}\nVersión ${standing.version}` },
        { label: 'Huella del contenido', text: `${shortHash(act.contentSha)}\n${fullHash(act.contentSha)}` },
        { label: 'Lo entrega', text: [act.officerName, act.postName].filter((text) => text.trim() !== '').join('\n') },
        { label: 'Recibido el', text: `${BLANK}  a las  __________ horas` },
      ],
      'oficio_acuse_datos',
      'Acuse de recibo con folio',
    ),
    paragraph(
      'Antes de firmar compare la huella corta con la que muestra Cauce al recibir el paquete: si coincide, es el mismo contenido.',
      'note',
      'left',
    ),
    {
      kind: 'signatures',
      id: 'oficio_acuse_firma',
      people: [{ role: 'Recibe (nombre, firma y sello)', name: '', position: '' }],
    },
  ];
};
