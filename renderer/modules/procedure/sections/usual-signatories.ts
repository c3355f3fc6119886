import type { Option } from '#renderer/modules/procedure/fields/option-field.tsx';
import { foldText } from '#shared/domain/common/text.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';

/** Who usually signs, those of this role first; the key is the person's place in the institution's list. */
export const usualSignatories = (
  institution: Institution,
  role: string,
  label: string,
  typed: string | null,
): readonly Option[] => {
  const wanted = foldText(typed ?? '');
  const fits = (usual: string) => foldText(usual) === foldText(role) || foldText(usual) === foldText(label);
  return institution.signatories
    .map((person, index) => ({ person, key: String(index) }))
    .filter(({ person }) => foldText(`${person.name} ${person.position}`).includes(wanted))
    .sort((a, b) => Number(fits(b.person.role)) - Number(fits(a.person.role)))
    .map(({ person, key }) => ({
      key,
      text: person.name,
      hint: [person.role, person.position].filter(Boolean).join(' · '),
    }));
};
