import { beginning } from '#renderer/modules/procedure/activities/activity-lookup.ts';
import type { Option } from '#renderer/modules/procedure/fields/option-field.tsx';
import { foldText } from '#shared/domain/common/text.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';
import type { LeftoverPlace } from '#shared/domain/procedure/section-edits.ts';

/** Where a piece of text can go: texts of the profile, its lists, a new activity, or an activity's description. */
export const leftoverPlaces = (
  content: ProcedureContent,
  profile: ProcedureProfile,
  typed: string | null,
): readonly Option[] => {
  const name = (section: { readonly number: string; readonly title: string }) =>
    `${section.number} ${section.title}`.trim();
  const options = [
    ...profile.sections.flatMap((section): readonly Option[] => {
      switch (section.kind) {
        case 'text':
        case 'objective':
          return [{ key: `section ${section.key}`, text: name(section) }];
        case 'scope':
          return [
            { key: `section ${section.key}`, text: name(section) },
            { key: 'area', text: `${name(section)}: un área que interviene` },
          ];
        case 'definitions':
          return [{ key: 'definition', text: name(section) }];
        case 'references':
          return [{ key: 'reference', text: name(section) }];
        case 'forms':
          return [{ key: 'form', text: name(section) }];
        default:
          return [];
      }
    }),
    { key: `new-activity ${content.activity.length}`, text: 'Una actividad nueva, al final' },
    ...content.activity.map((activity, index) => ({
      key: `description ${activity.id}`,
      text: `Descripción de la actividad ${index + 1}`,
      hint: beginning(activity.description, 80),
    })),
  ];
  const wanted = foldText(typed ?? '');
  return options.filter((option) => foldText(`${option.text} ${'hint' in option ? option.hint : ''}`).includes(wanted));
};

/** The place that an option of `leftoverPlaces` stands for. */
export const placeOfKey = (key: string): LeftoverPlace | null => {
  const [kind = '', ...rest] = key.split(' ');
  const value = rest.join(' ');
  switch (kind) {
    case 'section':
      return { kind, sectionKey: value };
    case 'description':
      return { kind, activityId: value };
    case 'new-activity':
      return { kind, index: Number(value) };
    case 'definition':
    case 'reference':
    case 'form':
    case 'area':
      return { kind };
    default:
      return null;
  }
};
