import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import type { Guide } from '#renderer/guided/guided-frame.tsx';
import { nameOfActivity } from '#renderer/modules/annual-program/activities/activity-parts.tsx';
import { nameOfIndicator } from '#renderer/modules/annual-program/indicators/indicator-fields.tsx';
import { useAbout, useContent, useProgramEdit } from '#renderer/modules/annual-program/program-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { RESULT_LEVEL_NAMES } from '#shared/documents/compose/program-indicators.ts';
import type { ResultLevel } from '#shared/domain/annual-program/annual-program.ts';
import { blankActivity, blankIndicator } from '#shared/domain/annual-program/program-edits.ts';
import { appendProgramRow, insertedProgramId } from '#shared/domain/annual-program/program-rows.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '1.6em' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = { readonly guide: Guide };

/** The activities so far, and one more. */
export const ActivitiesAnswer = ({ guide }: Props) => {
  const styles = useStyles();
  const edit = useProgramEdit();
  const activities = useContent((content) => content.activity);
  const add = () => {
    const changes = edit(
      (content) => appendProgramRow(content, 'activity', blankActivity(), newId),
      'Agregar una actividad',
    );
    const id = insertedProgramId(changes, 'activity');
    if (id !== undefined) guide.goTo(`activity:${id}:what`);
  };
  return (
    <>
      {activities.length > 0 && (
        <ol className={styles.list} aria-label="Actividades">
          {activities.map((activity) => (
            <li key={activity.id}>{nameOfActivity(activity)}</li>
          ))}
        </ol>
      )}
      <div className={styles.row}>
        <Button icon={<AddRegular />} onClick={add}>
          {activities.length === 0 ? 'Agregar la primera actividad' : 'Agregar otra actividad'}
        </Button>
      </div>
      {activities.length > 0 && <Text>Si ya están todas, siga adelante.</Text>}
    </>
  );
};

const LEVELS: readonly ResultLevel[] = ['end', 'purpose', 'component', 'activity'];

/** The indicators so far, and one more; of a level where the form has them. */
export const IndicatorsAnswer = ({ guide }: Props) => {
  const styles = useStyles();
  const edit = useProgramEdit();
  const form = useAbout().profile.indicatorForm;
  const indicators = useContent((content) => content.indicator);
  const add = (level: ResultLevel | null) => {
    const changes = edit(
      (content) => appendProgramRow(content, 'indicator', blankIndicator(level), newId),
      'Agregar un indicador',
    );
    const id = insertedProgramId(changes, 'indicator');
    if (id !== undefined) guide.goTo(`indicator:${id}:what`);
  };
  return (
    <>
      {indicators.length > 0 && (
        <ol className={styles.list} aria-label="Indicadores">
          {indicators.map((indicator) => (
            <li key={indicator.id}>
              {nameOfIndicator(indicator)}
              {indicator.level === null ? '' : ` (${RESULT_LEVEL_NAMES[indicator.level].toLowerCase()})`}
            </li>
          ))}
        </ol>
      )}
      <div className={styles.row}>
        {form === 'poa' ? (
          <Button icon={<AddRegular />} onClick={() => add(null)}>
            Agregar un indicador
          </Button>
        ) : (
          LEVELS.map((level) => (
            <Button key={level} icon={<AddRegular />} onClick={() => add(level)}>
              Agregar uno de {RESULT_LEVEL_NAMES[level].toLowerCase()}
            </Button>
          ))
        )}
      </div>
      {indicators.length > 0 && <Text>Si ya están todos, siga adelante.</Text>}
    </>
  );
};
