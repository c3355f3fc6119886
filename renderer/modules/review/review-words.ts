import { formatLongDate } from '#shared/domain/common/dates.ts';
import { actsAsCorrected } from '#shared/domain/review/act-corrections.ts';
import type { ActRow, Observation, ReviewAct, ReviewedKind } from '#shared/domain/review/review.ts';
import type { ReviewState } from '#shared/domain/review/review-state.ts';
import { agreementWith } from '#shared/domain/review/reviewed-names.ts';
import type { OpenedReview } from '#shared/ipc/review-channels.ts';

/** How the screen calls what is reviewed, within a sentence. */
export const KIND_WORDS: Readonly<Record<ReviewedKind, { readonly the: string; readonly open: string }>> = {
  budget: { the: 'el anteproyecto', open: 'Abrir el presupuesto' },
  diagnosis: { the: 'el diagnóstico', open: 'Abrir el diagnóstico' },
  'annual-program': { the: 'el programa anual', open: 'Abrir el programa anual' },
  strategy: { the: 'la estrategia de comunicación', open: 'Abrir la estrategia' },
  'media-plan': { the: 'el plan de medios', open: 'Abrir el plan de medios' },
};

export const ACT_TITLES: Readonly<Record<ReviewAct, string>> = {
  send: 'Se envió a validación',
  recall: 'Se retiró el envío',
  return: 'Se devolvió con correcciones',
  authorise: 'Se autorizó (Vo.Bo.)',
  reopen: 'Se abrió otra versión',
};

/**
 * Who has the document in hand, since when and why; then what is to be done next. Of a document that somebody else holds
 * only what happened is told: who has it and what is to be done there is said by `heldElsewhere`.
 */
export const standingWords = (
  kind: ReviewedKind,
  opened: OpenedReview,
): { readonly held: string; readonly next: string } => {
  const last = actsAsCorrected(opened.content).at(-1);
  const isHere = opened.heldElsewhere === '';
  const next = isHere ? NEXT[opened.state](opened, agreementWith(kind).it) : '';
  return { held: heldWords(kind, opened, last, isHere), next };
};

const heldWords = (kind: ReviewedKind, opened: OpenedReview, last: ActRow | undefined, isHere: boolean): string => {
  const { preparedBy, version } = opened;
  const { it } = agreementWith(kind);
  const It = it === 'la' ? 'La' : 'Lo';
  if (!last) {
    if (!isHere) return '';
    return preparedBy.length === 0
      ? `Nadie ha escrito todavía en ${KIND_WORDS[kind].the}.`
      : `${It} tiene quien ${it} elabora: ${listOf(preparedBy)}. Todavía no se envía.`;
  }
  if (last.act === 'authorise') {
    return `Rige la versión ${version}: la autorizó ${whoWords(last)}, el ${formatLongDate(last.on)}.`;
  }
  const happened = `${HAPPENED[last.act](version, It)} ${whoWords(last)}.${last.reason.trim() === '' ? '' : ` Motivo: ${last.reason.trim()}`}`;
  if (!isHere) return happened;
  return `${It} tiene quien ${it} ${last.act === 'send' ? 'valida' : 'elabora'}, desde el ${formatLongDate(last.on)}. ${happened}`;
};

/** The verb before who did it, whose post is set off by commas. */
const HAPPENED: Readonly<Record<Exclude<ReviewAct, 'authorise'>, (version: number, It: 'Lo' | 'La') => string>> = {
  send: (_, It) => `${It} envió`,
  return: (_, It) => `${It} devolvió`,
  recall: () => 'Retiró el envío',
  reopen: (version) => `Abrió la versión ${version}`,
};

const NEXT: Readonly<Record<ReviewState, (opened: OpenedReview, it: 'lo' | 'la') => string>> = {
  draft: ({ versions }, it) =>
    versions[0] === undefined
      ? `Sigue: completar${it} y enviar${it} a validación.`
      : `Sigue: cambiar${it} y enviar${it} a validación. Mientras tanto la ejecución sigue bajo la versión ${versions[0].number}, autorizada.`,
  sent: (_, it) => `Sigue: leer${it} por secciones, y autorizar${it} o devolver${it} con observaciones.`,
  returned: ({ content }, it) => {
    const open = content.observation.filter(({ answer }) => answer.trim() === '').length;
    if (open === 0) return `Todas las observaciones están contestadas. Sigue: enviar${it} otra vez.`;
    return `Sigue: contestar ${open === 1 ? 'una observación' : `${open} observaciones`} y enviar${it} otra vez.`;
  },
  authorised: (_, it) => `Para cambiar${it} se abre otra versión, que vuelve a pasar por Vo.Bo.`,
};

/** «Ana Ejemplo, Jefa de Departamento (oficio DG/15/2026)». */
export const whoWords = ({
  officerName,
  postName,
  letterNumber,
}: Pick<ActRow, 'officerName' | 'postName' | 'letterNumber'>): string => {
  const who = [officerName.trim(), postName.trim()].filter((part) => part !== '').join(', ');
  return letterNumber.trim() === '' ? who : `${who} (oficio ${letterNumber.trim()})`;
};

/** «2 de 3 contestadas», «0 de 1 contestada». */
export const answeredOf = (answered: number, all: number): string =>
  `${answered} de ${all} ${all === 1 ? 'contestada' : 'contestadas'}`;

/** «2 observaciones, contestadas por Ana (3 de marzo de 2027).». */
export const answersWords = (observations: readonly Observation[]): string => {
  const answered = observations.filter(({ answer }) => answer.trim() !== '');
  const count = observations.length === 1 ? '1 observación' : `${observations.length} observaciones`;
  if (answered.length === 0) return `${count}, sin contestar.`;
  const who = listOf([...new Set(answered.map(({ answeredBy }) => answeredBy))]);
  const on =
    answered
      .map(({ answeredOn }) => answeredOn)
      .toSorted()
      .at(-1) ?? '';
  const verb = answered.length === 1 ? 'contestada' : 'contestadas';
  const part = answered.length === observations.length ? verb : `${answered.length} ${verb}`;
  return `${count}, ${part} por ${who} (${formatLongDate(on)}).`;
};

/** «Ana, Berta y Carla». */
export const listOf = (names: readonly string[]): string =>
  new Intl.ListFormat('es-MX', { type: 'conjunction' }).format(names);

/** The first twelve characters in fours, as the letters print them and people compare them aloud. */
export const shortHash = (sha: string): string => sha.slice(0, 12).match(/.{4}/g)?.join(' ') ?? sha;

/** Of two ISO days. */
export const laterOf = (a: string, b: string): string => (a < b ? b : a);
