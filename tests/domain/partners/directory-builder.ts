import { applyChanges } from '#shared/domain/common/changes.ts';
import {
  type ContactWay,
  type DirectoryChange,
  type DirectoryContent,
  directoryChange,
  type Encounter,
  emptyDirectory,
  type Partner,
} from '#shared/domain/partners/directory.ts';
import { blankContact, blankPartner } from '#shared/domain/partners/directory-edits.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';

export const partnerAt = (at: number): string => idAt(70_000 + at);
export const personAt = (at: number): string => idAt(71_000 + at);
export const wayAt = (at: number): string => idAt(72_000 + at);
const rankOf = (at: number): string => `a${String(at).padStart(4, '0')}x`;

export type PartnerSpec = Partial<Partner> & {
  /** Names of its people. */
  readonly people?: readonly string[];
  readonly ways?: readonly (readonly [kind: ContactWay['kind'], value: string])[];
  readonly encounters?: readonly Partial<Encounter>[];
};

/** A fictitious directory; people, ways and encounters are numbered over all bodies. */
export const directoryWith = (specs: readonly PartnerSpec[] = []): DirectoryContent => {
  const said = specs.map((spec, at) => ({ people: [], ways: [], encounters: [], ...spec, id: partnerAt(at) }));
  const ofAll = <T>(listOf: (spec: (typeof said)[number]) => readonly T[]) =>
    said
      .flatMap((spec) => listOf(spec).map((value) => ({ partnerId: spec.id, value })))
      .map((row, at) => ({ ...row, at, rank: rankOf(at) }));
  return {
    ...emptyDirectory({ id: idAt(69_999), title: 'Directorio ficticio' }),
    partner: said.map(({ people: _, ways: __, encounters: ___, ...partner }, at) => ({
      ...blankPartner(),
      rank: rankOf(at),
      sector: 'social',
      name: `Organismo ${at + 1}`,
      ...partner,
    })),
    contact: ofAll(({ people }) => people).map(({ partnerId, value, at, rank }) => ({
      ...blankContact(partnerId),
      id: personAt(at),
      rank,
      name: value,
    })),
    contactWay: ofAll(({ ways }) => ways).map(({ partnerId, value: [kind, value], at, rank }) => ({
      id: wayAt(at),
      rank,
      partnerId,
      contactId: null,
      kind,
      value,
      note: '',
    })),
    encounter: ofAll(({ encounters }) => encounters).map(({ partnerId, value, at, rank }) => ({
      id: idAt(73_000 + at),
      rank,
      partnerId,
      contactId: null,
      dossierId: null,
      kind: 'call',
      date: '2026-03-02',
      officer: 'Servidora de Prueba',
      subject: 'Asunto ficticio',
      outcome: '',
      followUpOn: '',
      followUpNote: '',
      followUpDoneOn: '',
      ...value,
    })),
  };
};

/** The directory after changes, each of which the schema takes. */
export const afterChanges = (content: DirectoryContent, changes: readonly DirectoryChange[]): DirectoryContent => {
  for (const change of changes) directoryChange.parse(change);
  return applyChanges(content, changes) as DirectoryContent;
};
