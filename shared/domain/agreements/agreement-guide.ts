import { unmet } from '#shared/domain/agreements/agreement-needs.ts';
import { unwrittenSections } from '#shared/domain/agreements/agreement-sections.ts';
import type { Agreement, AgreementsContent, Party } from '#shared/domain/agreements/agreements.ts';
import type { GuideQuestion } from '#shared/domain/common/guide.ts';

/** What is asked of one agreement, in the order in which somebody would tell it. */
export const AGREEMENT_QUESTIONS = [
  'kind',
  'who',
  'object',
  'theirs',
  'ours',
  'procurement',
  'until',
  'signs',
  'where',
  'text',
] as const;
export type AgreementQuestion = (typeof AGREEMENT_QUESTIONS)[number];

/** The questions of one agreement. Who answers those that aren't optional can send it to the legal area and sign it. */
export const agreementGuide = (content: AgreementsContent, agreement: Agreement): readonly GuideQuestion[] =>
  AGREEMENT_QUESTIONS.filter((key) => key !== 'procurement' || agreement.kind === 'contract').map((key) => ({
    key,
    ...WORDS[key],
    state: STATES[key](content, agreement),
  }));

type State = GuideQuestion['state'];
type Standing = (content: AgreementsContent, agreement: Agreement) => State;

const WORDS: Readonly<Record<AgreementQuestion, Omit<GuideQuestion, 'key' | 'state'>>> = {
  kind: {
    section: 'De qué se trata',
    title: '¿Qué va a celebrar?',
    why: 'De su tipo depende si lleva pago, partida y procedimiento de contratación.',
    example: 'Un comité vecinal presta bardas sin cobrar: convenio de concertación.',
    prints: 'En el título.',
  },
  who: {
    section: 'De qué se trata',
    title: '¿Con quién?',
    why: 'Sus datos van en el título, en las declaraciones y en las firmas.',
    example: 'Comité Supuesto del Agua, A.C. (LA ASOCIACIÓN).',
    prints: 'En el título y en las declaraciones.',
  },
  object: {
    section: 'De qué se trata',
    title: '¿Para qué?',
    why: 'Es el objeto: lo primero que revisa el área jurídica.',
    example: 'Rotular bardas con los mensajes de la campaña ficticia de agua.',
    prints: 'En la cláusula del objeto.',
  },
  theirs: {
    section: 'Qué da cada parte',
    title: '¿Qué da la otra parte?',
    why: 'Lo que se promete con cantidad y fecha se puede reclamar y comprobar.',
    example: '40 bardas antes del 30 de junio, con valor estimado de $88,000.00.',
    prints: 'En la cláusula de compromisos.',
  },
  ours: {
    section: 'Qué da cada parte',
    title: '¿Qué da la institución?',
    why: 'Lo que se paga queda comprometido en su partida al firmarse.',
    example: 'La pintura y los diseños; o un pago de $60,000.00 de la partida 3611 en marzo.',
    prints: 'En la cláusula de compromisos y en la contraprestación.',
  },
  procurement: {
    section: 'Qué da cada parte',
    title: '¿Por qué procedimiento se contrata?',
    why: 'Sin él no se registra la firma, y después se publica en transparencia.',
    example: 'Adjudicación directa, AD-07 (ficticio).',
    prints: 'En los antecedentes y en los renglones de transparencia.',
  },
  until: {
    section: 'Cuándo y quién',
    title: '¿Hasta cuándo?',
    why: 'De estas fechas salen los avisos de vencimiento: 90, 30 y 7 días antes.',
    example: 'Del 1/3/2027 al 30/6/2027.',
    prints: 'En la cláusula de vigencia.',
  },
  signs: {
    section: 'Cuándo y quién',
    title: '¿Quién firma?',
    why: 'Por cada parte firma alguien con facultades; los testigos solo dan fe.',
    example: 'Berta Imaginada, presidenta; Ana Ejemplo Ruiz, directora.',
    prints: 'En las firmas.',
  },
  where: {
    section: 'Lo demás',
    title: '¿Dónde se cumple?',
    why: 'Dice a qué entidades o municipios llega.',
    example: 'Colima y Nayarit.',
    prints: 'En la cláusula de cobertura.',
  },
  text: {
    section: 'Lo demás',
    title: '¿Qué más dice el texto?',
    why: 'Lo que no sale de los datos se escribe; puede partir de una redacción sugerida.',
    example: 'Cómo se modifica, cómo se termina, de quién son los materiales.',
    prints: 'En sus cláusulas.',
  },
};

const promisesOf = (content: AgreementsContent, { id }: Agreement, side: Party['side']) => {
  const own = new Set(
    content.party.filter((row) => row.agreementId === id && row.side === side).map((party) => party.id),
  );
  return content.promise.filter((row) => row.agreementId === id && own.has(row.partyId ?? ''));
};

/** Answered where there is a promise and nothing is missing of any; `missing` where there is none. */
const promised =
  (side: Party['side'], missing: (agreement: Agreement) => State): Standing =>
  (content, agreement) => {
    const rows = new Set(promisesOf(content, agreement, side).map(({ id }) => id));
    if (rows.size === 0) return missing(agreement);
    const faults = (['promises', 'no-payment', 'item'] as const).flatMap((need) => unmet(content, agreement, need));
    return faults.some(({ place }) => rows.has(place.rowId ?? '')) ? 'open' : 'answered';
  };

const met =
  (need: Parameters<typeof unmet>[2]): Standing =>
  (content, agreement) =>
    unmet(content, agreement, need).length === 0 ? 'answered' : 'open';

const STATES: Readonly<Record<AgreementQuestion, Standing>> = {
  kind: () => 'answered',
  who: met('parties'),
  object: met('object'),
  theirs: promised('other', () => 'open'),
  ours: promised('ours', ({ kind }) => (kind === 'contract' ? 'open' : 'optional')),
  procurement: met('procurement'),
  until: met('validity'),
  signs: met('signatories'),
  where: ({ territory }, { id }) => (territory.some(({ agreementId }) => agreementId === id) ? 'answered' : 'optional'),
  text: (content, agreement) => (unwrittenSections(content, agreement).length === 0 ? 'answered' : 'optional'),
};
