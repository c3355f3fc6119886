import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { ActRow, ReviewAct, ReviewedKind } from '#shared/domain/review/review.ts';
import type { ReviewState } from '#shared/domain/review/review-state.ts';
import type { OpenedReview } from '#shared/ipc/review-channels.ts';

/** How the screen calls what is reviewed, within a sentence. */
export const KIND_WORDS: Readonly<Record<ReviewedKind, { readonly the: string; readonly open: string }>> = {
  budget: { the: 'el anteproyecto', open: 'Abrir el presupuesto' },
  diagnosis: { the: 'el diagnóstico', open: 'Abrir el diagnóstico' },
  'annual-program': { the: 'el programa anual', open: 'Abrir el programa anual' },
  'media-plan': { the: 'el plan de medios', open: 'Abrir el plan de medios' },
};

export const ACT_TITLES: Readonly<Record<ReviewAct, string>> = {
  send: 'Se envió a validación',
  recall: 'Se retiró el envío',
  return: 'Se devolvió con correcciones',
  authorise: 'Se autorizó (Vo.Bo.)',
  reopen: 'Se abrió otra versión',
};

/** Who has the document in hand, since when and why; then what is to be done next. */
export const standingWords = (
  kind: ReviewedKind,
  opened: OpenedReview,
): { readonly held: string; readonly next: string } => {
  const last = opened.content.act.at(-1);
  const held = heldWords(kind, opened, last);
  return { held, next: NEXT[opened.state](opened) };
};

const heldWords = (kind: ReviewedKind, opened: OpenedReview, last: ActRow | undefined): string => {
  const { the } = KIND_WORDS[kind];
  if (!last) {
    return opened.preparedBy.length === 0
      ? `Nadie ha escrito todavía en ${the}.`
      : `Lo tiene quien lo elabora: ${listOf(opened.preparedBy)}. Todavía no se envía.`;
  }
  switch (last.act) {
    case 'send':
      return `Lo tiene quien lo valida, desde el ${formatLongDate(last.on)}. Lo envió ${whoWords(last)}.`;
    case 'return':
      return `Lo tiene quien lo elabora, desde el ${formatLongDate(last.on)}. Lo devolvió ${whoWords(last)}: ${last.reason.trim()}`;
    case 'recall':
      return `Lo tiene quien lo elabora, desde el ${formatLongDate(last.on)}: ${whoWords(last)} retiró el envío.`;
    case 'reopen':
      return `Lo tiene quien lo elabora, desde el ${formatLongDate(last.on)}: ${whoWords(last)} abrió la versión ${opened.version}. ${last.reason.trim()}`;
    case 'authorise':
      return `Rige la versión ${opened.version}: la autorizó ${whoWords(last)}, el ${formatLongDate(last.on)}.`;
  }
};

const NEXT: Readonly<Record<ReviewState, (opened: OpenedReview) => string>> = {
  draft: ({ versions }) =>
    versions[0] === undefined
      ? 'Sigue: completarlo y enviarlo a validación.'
      : `Sigue: cambiarlo y enviarlo a validación. Mientras tanto la ejecución sigue bajo la versión ${versions[0].number}, autorizada.`,
  sent: () => 'Sigue: leerlo por secciones, y autorizarlo o devolverlo con observaciones.',
  returned: ({ content }) => {
    const open = content.observation.filter(({ answer }) => answer.trim() === '').length;
    if (open === 0) return 'Todas las observaciones están contestadas. Sigue: enviarlo otra vez.';
    return `Sigue: contestar ${open === 1 ? 'una observación' : `${open} observaciones`} y enviarlo otra vez.`;
  },
  authorised: () => 'Para cambiarlo se abre otra versión, que vuelve a pasar por Vo.Bo.',
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

/** «Ana, Berta y Carla». */
export const listOf = (names: readonly string[]): string =>
  new Intl.ListFormat('es-MX', { type: 'conjunction' }).format(names);

/** The first twelve characters in fours, as the letters print them and people compare them aloud. */
export const shortHash = (sha: string): string => sha.slice(0, 12).match(/.{4}/g)?.join(' ') ?? sha;

/** Of two ISO days. */
export const laterOf = (a: string, b: string): string => (a < b ? b : a);
