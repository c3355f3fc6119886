import type { CellRow } from '#shared/domain/common/cells.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { type FederalState, stateOf } from '#shared/domain/diagnosis/states.ts';
import type { ContactWay, PartnerSector } from '#shared/domain/partners/directory.ts';
import type { NewDirectoryRow } from '#shared/domain/partners/directory-edits.ts';
import type { DirectoryField, DirectoryHeading } from '#shared/domain/partners/import-columns.ts';
import { emailKey } from '#shared/domain/partners/partner-keys.ts';

export type ReadPlace = Pick<NewDirectoryRow<'partnerTerritory'>, 'level' | 'code' | 'name'>;

/** One row of a sheet, as what it says of a body and of one of its people. */
export type ReadPartnerRow = {
  readonly partner: Pick<
    NewDirectoryRow<'partner'>,
    'sector' | 'name' | 'shortName' | 'activity' | 'mediumType' | 'taxId' | 'mediaRegistry' | 'address' | 'note'
  >;
  /** '' where the row names nobody. */
  readonly contact: string;
  readonly courtesy: string;
  readonly post: string;
  readonly area: string;
  readonly ways: readonly Pick<ContactWay, 'kind' | 'value'>[];
  readonly places: readonly ReadPlace[];
};

const LONGEST = 2_000;

/** @returns `invalid-input` with the field whose cell can't be read; undefined in the row for one that says nothing */
export const readPartnerRow = (
  { cells }: CellRow,
  { at }: Pick<DirectoryHeading, 'at'>,
  states: readonly FederalState[],
): Result<ReadPartnerRow> & { readonly field?: DirectoryField } => {
  const text = (field: DirectoryField): string => (cells[at.get(field) ?? -1] ?? '').replace(/\s+/g, ' ').trim();
  const refuse = (field: DirectoryField, message: string) => ({ ...fail('invalid-input', message), field });
  for (const field of at.keys()) {
    if (text(field).length > LONGEST) {
      return refuse(field, `El texto tiene más de ${LONGEST} letras. Revise si la columna es la correcta, o acórtelo.`);
    }
  }
  if (text('name') === '') return refuse('name', 'Falta el nombre del organismo. Escríbalo en la hoja.');
  if (text('taxId').length > 20) return refuse('taxId', `«${text('taxId').slice(0, 40)}» no es un RFC. Corríjalo.`);
  if (text('courtesy').length > 50) return refuse('courtesy', 'El tratamiento tiene más de 50 letras. Acórtelo.');
  const sector = sectorOf(text('sector'));
  if (sector === undefined) {
    return refuse('sector', `«${text('sector')}» no es un sector. Escriba público, social o privado.`);
  }
  const emails = splitWays(text('email'));
  const wrong = emails.find((email) => emailKey(email) === '');
  if (wrong !== undefined) {
    return refuse('email', `«${wrong}» no es un correo electrónico. Corríjalo, o bórrelo de la hoja.`);
  }
  const state = text('state') === '' ? undefined : stateOf(text('state'), states);
  if (text('state') !== '' && !state) {
    return refuse('state', `«${text('state')}» no es una de las 32 entidades. Corrija su nombre en la hoja.`);
  }
  return ok({
    partner: {
      sector,
      name: text('name'),
      shortName: text('shortName'),
      activity: text('activity'),
      mediumType: text('mediumType'),
      taxId: text('taxId'),
      mediaRegistry: text('mediaRegistry'),
      address: text('address'),
      note: text('note'),
    },
    contact: text('contact'),
    courtesy: text('courtesy'),
    post: text('post'),
    area: text('area'),
    ways: [
      ...emails.map((value) => ({ kind: 'email' as const, value })),
      ...splitWays(text('phone')).map((value) => ({ kind: 'phone' as const, value })),
      ...splitWays(text('mobile')).map((value) => ({ kind: 'mobile' as const, value })),
      ...splitWays(text('website')).map((value) => ({ kind: 'website' as const, value })),
    ],
    places: [
      ...(state ? [{ level: 'state' as const, code: state.code, name: state.name }] : []),
      ...(text('municipality') === ''
        ? []
        : [{ level: 'municipality' as const, code: '', name: text('municipality') }]),
    ],
  });
};

/** Several in one cell, as people write them: «a@x.mx; b@x.mx», «33 1234 5678 y 33 8765 4321». */
const splitWays = (text: string): readonly string[] =>
  text
    .split(/[;,|\n]| y (?=[\d(+a-z])/i)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Null where the cell is blank; undefined where it says something else. */
const sectorOf = (text: string): PartnerSector | null | undefined => {
  const words = foldText(text).replace(/^sector /, '');
  if (words === '') return null;
  if (['publico', 'gobierno', 'gubernamental'].includes(words)) return 'public';
  if (['social', 'sociedad civil', 'osc'].includes(words)) return 'social';
  return ['privado', 'empresarial', 'iniciativa privada'].includes(words) ? 'private' : undefined;
};
