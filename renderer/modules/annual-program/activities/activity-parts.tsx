import { Field } from '@fluentui/react-components';
import { PostField } from '#renderer/modules/annual-program/fields/post-field.tsx';
import {
  useAbout,
  useContent,
  useProgramEdit,
  useReadOnly,
} from '#renderer/modules/annual-program/program-context.tsx';
import { ChoiceList } from '#renderer/ui/choice-list.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { DraftTextarea } from '#renderer/ui/draft-textarea.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import type { PlannedActivity } from '#shared/domain/annual-program/annual-program.ts';
import { toggleSegment, toggleTerritory } from '#shared/domain/annual-program/program-edits.ts';
import { setProgramField } from '#shared/domain/annual-program/program-rows.ts';
import { outlineOf } from '#shared/domain/common/outline.ts';

type Props = { readonly activity: PlannedActivity };

/** What an activity is called in labels of history. */
export const nameOfActivity = ({ name }: Pick<PlannedActivity, 'name'>): string => name.trim() || 'sin nombre';

type TextKey = 'name' | 'description' | 'responsiblePost' | 'unit';

const useText = (activity: PlannedActivity) => {
  const edit = useProgramEdit();
  return (field: TextKey, words: string) => (value: string) =>
    edit(
      () => [setProgramField('activity', activity.id, field, value)],
      `Cambiar ${words} de la actividad «${nameOfActivity(activity)}»`,
      `${activity.id} ${field}`,
    );
};

/** What is done. */
export const ActivityName = ({ activity }: Props) => {
  const readOnly = useReadOnly();
  const text = useText(activity);
  return (
    <Field label="Qué se hará" required data-fields="name">
      <DraftInput
        value={activity.name}
        maxLength={2_000}
        readOnly={readOnly}
        placeholder="Por ejemplo: Pláticas en centros de barrio"
        onCommit={text('name', 'el nombre')}
      />
    </Field>
  );
};

export const ActivityDescription = ({ activity }: Props) => {
  const readOnly = useReadOnly();
  const text = useText(activity);
  return (
    <Field label="Cómo se hará" data-fields="description">
      <DraftTextarea
        value={activity.description}
        maxLength={20_000}
        rows={2}
        resize="vertical"
        readOnly={readOnly}
        onCommit={text('description', 'la descripción')}
      />
    </Field>
  );
};

export const ActivityPost = ({ activity }: Props) => {
  const text = useText(activity);
  return (
    <PostField
      label="Puesto responsable"
      required
      value={activity.responsiblePost}
      onCommit={text('responsiblePost', 'el puesto responsable')}
    />
  );
};

export const ActivityUnit = ({ activity }: Props) => {
  const readOnly = useReadOnly();
  const text = useText(activity);
  return (
    <Field label="Qué se cuenta" required hint="Plática, persona, spot…" data-fields="unit">
      <DraftInput
        value={activity.unit}
        maxLength={2_000}
        readOnly={readOnly}
        onCommit={(value) => text('unit', 'la unidad')(value.trim())}
      />
    </Field>
  );
};

export const ActivityStrategy = ({ activity }: Props) => {
  const readOnly = useReadOnly();
  const edit = useProgramEdit();
  const strategies = useContent((content) => content.strategy);
  return (
    <div data-fields="strategyId">
      <SelectField
        label="Estrategia a la que sirve"
        value={activity.strategyId ?? ''}
        readOnly={readOnly}
        onChange={(value) =>
          edit(
            () => [setProgramField('activity', activity.id, 'strategyId', value === '' ? null : value)],
            `Cambiar la estrategia de la actividad «${nameOfActivity(activity)}»`,
          )
        }
      >
        <option value="">Ninguna todavía</option>
        {strategies.map(({ id, text }, index) => (
          <option key={id} value={id}>
            {index + 1}. {text.trim() || 'Estrategia sin texto'}
          </option>
        ))}
      </SelectField>
    </div>
  );
};

/** Where it is done: territories of the diagnosis. */
export const ActivityTerritories = ({ activity }: Props) => {
  const readOnly = useReadOnly();
  const edit = useProgramEdit();
  const { diagnosis } = useAbout();
  const rows = useContent((content) => content.activityTerritory);
  const chosen = new Set(rows.filter(({ activityId }) => activityId === activity.id).map((row) => row.territoryId));
  const known = new Set(diagnosis.territory.map(({ id }) => id));
  const choices = [
    ...outlineOf(diagnosis.territory).map(({ row, level }) => ({
      id: row.id,
      label: row.name.trim() || 'Territorio sin nombre',
      level,
    })),
    ...[...chosen].filter((id) => !known.has(id)).map((id) => ({ id, label: 'Territorio borrado', lost: true })),
  ];
  return (
    <ChoiceList
      legend="Dónde se hará"
      fields="territories"
      {...(choices.length === 0 ? { hint: 'El diagnóstico todavía no tiene territorios: agréguelos ahí.' } : {})}
      choices={choices}
      chosen={chosen}
      readOnly={readOnly}
      onToggle={(id) =>
        edit(
          (content) => toggleTerritory(content, activity.id, id, newId),
          `${chosen.has(id) ? 'Quitar' : 'Agregar'} territorio en la actividad «${nameOfActivity(activity)}»`,
        )
      }
    />
  );
};

/** For whom: groups of the diagnosis. */
export const ActivitySegments = ({ activity }: Props) => {
  const readOnly = useReadOnly();
  const edit = useProgramEdit();
  const { diagnosis } = useAbout();
  const rows = useContent((content) => content.activitySegment);
  const chosen = new Set(rows.filter(({ activityId }) => activityId === activity.id).map((row) => row.segmentId));
  const known = new Set(diagnosis.segment.map(({ id }) => id));
  const choices = [
    ...diagnosis.segment.map(({ id, name }) => ({ id, label: name.trim() || 'Grupo sin nombre' })),
    ...[...chosen].filter((id) => !known.has(id)).map((id) => ({ id, label: 'Grupo borrado', lost: true })),
  ];
  return (
    <ChoiceList
      legend="Para quién"
      fields="segments"
      hint={
        choices.length === 0
          ? 'El diagnóstico todavía no tiene grupos: agréguelos ahí.'
          : '«Población en general» no cubre a ningún otro grupo.'
      }
      choices={choices}
      chosen={chosen}
      readOnly={readOnly}
      onToggle={(id) =>
        edit(
          (content) => toggleSegment(content, activity.id, id, newId),
          `${chosen.has(id) ? 'Quitar' : 'Agregar'} grupo en la actividad «${nameOfActivity(activity)}»`,
        )
      }
    />
  );
};
