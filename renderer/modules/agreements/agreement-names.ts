import { AGREEMENT_KIND_NAMES } from '#shared/domain/agreements/agreement-states.ts';
import type { Agreement, AgreementKind, AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import { shortened } from '#shared/domain/common/text.ts';

/** Kinds that somebody begins; an amendment begins from what it amends. */
export const BEGUN_KINDS = ['concertation', 'collaboration', 'contract'] as const satisfies readonly AgreementKind[];

/** What each kind is for, to somebody who never made one. */
export const KIND_HELP = {
  concertation:
    'Con organismos sociales o privados que apoyan sin cobrar: dan espacios, tiempo o personas. No lleva pago de la institución.',
  collaboration: 'Entre instituciones públicas: cada una pone lo suyo, en especie o en dinero.',
  contract:
    'Se compra un servicio: lleva pago, partida y procedimiento de contratación. Al firmarse compromete el presupuesto.',
  amendment: 'Cambia uno ya firmado: sus fechas o sus compromisos. Se empieza desde el que modifica.',
} as const satisfies Readonly<Record<AgreementKind, string>>;

/** «CTO-1», else its title or object: what it is called beside its kind. */
export const nameOfAgreement = ({ number, title, object }: Agreement): string =>
  [number.trim(), title.trim()].filter(Boolean).join(' · ') || shortened(object.trim()) || 'Sin nombre todavía';

/** «Modificar este contrato», of what is no convention. */
export const amendTitle = (kind: AgreementKind): string =>
  kind === 'contract' ? 'Modificar este contrato' : 'Modificar este convenio';

/** What it is called in labels of the history: its kind and number. */
export const callAgreement = (agreement: Agreement): string =>
  `${AGREEMENT_KIND_NAMES[agreement.kind].toLowerCase()} «${shortened(nameOfAgreement(agreement))}»`;

/** With whom, each once. */
export const counterpartsOf = (content: Pick<AgreementsContent, 'party'>, agreementId: string): string =>
  content.party
    .filter((row) => row.agreementId === agreementId && row.side === 'other' && row.name.trim() !== '')
    .map(({ name }) => name.trim())
    .join(', ');
