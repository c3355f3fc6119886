import { blankAgreement, blankPromise } from '#shared/domain/agreements/agreement-edits.ts';
import {
  type Agreement,
  type AgreementAct,
  type AgreementPromise,
  type AgreementsChange,
  type AgreementsContent,
  agreementsChange,
  emptyAgreements,
} from '#shared/domain/agreements/agreements.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';

export const agreementAt = (at: number): string => idAt(80_000 + at);
/** Each agreement has two parties: ours and the other. */
export const oursOf = (at: number): string => idAt(81_000 + at * 2);
export const theirsOf = (at: number): string => idAt(81_001 + at * 2);
/** Promises are numbered over all agreements. */
export const promiseAt = (at: number): string => idAt(82_000 + at);
export const rankOf = (at: number): string => `a${String(at).padStart(4, '0')}x`;

export type AgreementSpec = Partial<Agreement> & {
  readonly acts?: readonly (readonly [act: AgreementAct, date: string])[];
  readonly promises?: readonly (Partial<AgreementPromise> & { readonly by?: 'ours' | 'other' })[];
};

export const SIGNED = [
  ['send-to-legal', '2026-01-10'],
  ['sign', '2026-01-20'],
] as const;

/** Fictitious agreements with two parties and their signatories, in force from February to November. */
export const agreementsWith = (specs: readonly AgreementSpec[]): AgreementsContent => {
  const of = <T>(listOf: (spec: AgreementSpec, at: number) => readonly T[]) =>
    specs
      .flatMap((spec, at) => listOf(spec, at).map((value) => ({ agreementId: agreementAt(at), of: at, value })))
      .map((row, at) => ({ ...row, at, rank: rankOf(at) }));
  return {
    ...emptyAgreements({ id: idAt(79_999), dossierId: idAt(8_998), title: 'Convenios ficticios', fiscalYear: 2026 }),
    agreement: specs.map(({ acts: _, promises: __, ...said }, at) => ({
      ...blankAgreement(said.kind ?? 'concertation'),
      id: agreementAt(at),
      rank: rankOf(at),
      number: `CON-${at + 1}`,
      object: 'Difundir el cuidado del agua (ficticio)',
      startDate: said.kind === 'amendment' ? '' : '2026-02-01',
      endDate: said.kind === 'amendment' ? '' : '2026-11-30',
      procurement: said.kind === 'contract' ? 'Adjudicación directa' : '',
      ...said,
    })),
    act: of(({ acts = [] }) => acts).map(({ agreementId, value: [act, date], at, rank }) => ({
      id: idAt(83_000 + at),
      rank,
      agreementId,
      act,
      date,
      actor: 'Servidora de Prueba',
      reason: '',
    })),
    party: of((_, at) => [
      { id: oursOf(at), side: 'ours' as const, name: 'Organismo de Prueba' },
      { id: theirsOf(at), side: 'other' as const, name: `Radio Ejemplo ${at + 1}` },
    ]).map(({ agreementId, value, rank }) => ({
      rank,
      agreementId,
      partnerId: null,
      shortName: '',
      sector: null,
      taxId: '',
      address: '',
      mediaRegistry: '',
      declarations: [],
      ...value,
    })),
    signatory: of((_, at) => [oursOf(at), theirsOf(at)]).map(({ agreementId, value, at, rank }) => ({
      id: idAt(84_000 + at),
      rank,
      agreementId,
      partyId: value,
      role: 'signs',
      contactId: null,
      name: `Persona ${at + 1}`,
      position: 'Titular',
    })),
    promise: of(({ promises = [] }) => promises).map(
      ({ agreementId, of: at, value: { by, ...said }, at: number, rank }) => ({
        ...blankPromise(agreementId, 'in-kind'),
        id: promiseAt(number),
        rank,
        description: `Compromiso ${number + 1}`,
        partyId: by === 'ours' ? oursOf(at) : theirsOf(at),
        ...said,
      }),
    ),
  };
};

/** The agreements after changes, each of which the schema takes. */
export const afterChanges = (content: AgreementsContent, changes: readonly AgreementsChange[]): AgreementsContent => {
  for (const change of changes) agreementsChange.parse(change);
  return applyChanges(content, changes) as AgreementsContent;
};
