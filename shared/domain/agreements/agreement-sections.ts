import { rowsOf } from '#shared/domain/agreements/agreement-index.ts';
import type { Agreement, AgreementKind, AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import { isBlank } from '#shared/domain/common/rich-text.ts';

/**
 * The parts of an agreement's text in their order (`convenio_estructura`, one source read). `data`: written out of the
 * parties, promises, territory and dates; `text`: what somebody writes (`clause` rows of that section).
 */
export type AgreementSectionText = {
  readonly key: string;
  readonly title: string;
  readonly from: 'data' | 'text';
  /** A part of its own, or one of the clauses, which are numbered. */
  readonly place: 'part' | 'clause';
  /** What it is for, beside the field. */
  readonly help: string;
  /** Words to begin with, of our own; the legal area has the last one. '' where there are none. */
  readonly suggestion: string;
  /** Kinds that it isn't for. */
  readonly notFor: readonly AgreementKind[];
};

const part = { place: 'part', suggestion: '', notFor: [] } as const;
const clause = { place: 'clause', suggestion: '', notFor: [] } as const;

export const AGREEMENT_SECTIONS: readonly AgreementSectionText[] = [
  {
    ...part,
    key: 'title',
    title: 'Título y partes',
    from: 'data',
    help: 'Quiénes lo celebran y cómo los llama el texto.',
  },
  {
    ...part,
    key: 'background',
    title: 'Antecedentes',
    from: 'text',
    help: 'Qué plan, programa o acuerdo anterior lo origina.',
  },
  {
    ...part,
    key: 'declarations',
    title: 'Declaraciones',
    from: 'data',
    help: 'De cada parte: su existencia, domicilio, RFC y con qué facultades firma quien la representa.',
  },
  { ...clause, key: 'object', title: 'Objeto', from: 'data', help: 'Para qué se celebra.' },
  {
    ...clause,
    key: 'promises',
    title: 'Compromisos de las partes',
    from: 'data',
    help: 'A qué se compromete cada una, cuánto y cuándo.',
  },
  {
    ...clause,
    key: 'payment',
    title: 'Contraprestación',
    from: 'data',
    help: 'Lo que se paga y de qué partida, o que no hay erogación.',
  },
  {
    ...clause,
    key: 'territory',
    title: 'Cobertura y calendario',
    from: 'data',
    help: 'Dónde y en qué días se cumple.',
  },
  {
    ...clause,
    key: 'follow-up',
    title: 'Responsables del seguimiento',
    from: 'data',
    help: 'Quién responde por cada parte de que se cumpla.',
  },
  {
    ...clause,
    key: 'intellectual-property',
    title: 'Propiedad intelectual y uso de imagen',
    from: 'text',
    help: 'De quién son los materiales y quién puede usar logotipos e imágenes.',
    suggestion:
      'Los materiales que cada parte aporte siguen siendo suyos. La otra parte los usará solo para el objeto de este instrumento, sin alterarlos, y pedirá por escrito el uso de logotipos.',
    notFor: ['amendment'],
  },
  {
    ...clause,
    key: 'confidentiality',
    title: 'Confidencialidad y datos personales',
    from: 'text',
    help: 'Qué no se da a conocer, y cómo se cuidan los datos de las personas.',
    suggestion:
      'Las partes usarán los datos personales a los que tengan acceso solo para el objeto de este instrumento y conforme a la ley que les aplique, y no los darán a terceros. Esta obligación sigue cuando termine la vigencia.',
    notFor: ['amendment'],
  },
  { ...clause, key: 'validity', title: 'Vigencia', from: 'data', help: 'Desde y hasta cuándo obliga.' },
  {
    ...clause,
    key: 'changes',
    title: 'Modificaciones',
    from: 'text',
    help: 'Cómo se cambia lo pactado.',
    suggestion:
      'Lo pactado se modifica o se amplía solo por escrito, mediante convenio modificatorio que firmen las partes antes de que termine la vigencia.',
    notFor: ['amendment'],
  },
  {
    ...clause,
    key: 'termination',
    title: 'Terminación y rescisión',
    from: 'text',
    help: 'Cómo se termina antes de tiempo, y qué pasa con lo que está en curso.',
    suggestion:
      'Cualquiera de las partes puede darlo por terminado si avisa por escrito con treinta días de anticipación. Lo que ya se haya iniciado se concluye, salvo que acuerden otra cosa.',
    notFor: ['amendment'],
  },
  {
    ...clause,
    key: 'jurisdiction',
    title: 'Jurisdicción',
    from: 'data',
    help: 'Ante qué tribunales se resuelve lo que no se arregle de común acuerdo.',
  },
  {
    ...part,
    key: 'signatures',
    title: 'Firmas y testigos',
    from: 'data',
    help: 'Quién firma por cada parte, y quién da fe.',
  },
  { ...part, key: 'annexes', title: 'Anexos', from: 'data', help: 'Plan de medios, calendario y especificaciones.' },
];

/** The parts of one kind of agreement. */
export const sectionsOf = (kind: AgreementKind): readonly AgreementSectionText[] =>
  AGREEMENT_SECTIONS.filter(({ notFor }) => !notFor.includes(kind));

/** Parts that somebody has to write and nobody has. */
export const unwrittenSections = (
  { clause: clauses }: Pick<AgreementsContent, 'clause'>,
  { id, kind }: Agreement,
): readonly AgreementSectionText[] => {
  const written = new Set(
    rowsOf(clauses, id)
      .filter(({ body }) => !isBlank(body))
      .map(({ section }) => section),
  );
  return sectionsOf(kind).filter(({ key, from }) => from === 'text' && key !== 'background' && !written.has(key));
};
