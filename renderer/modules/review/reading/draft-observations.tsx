import { Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { DraftObservationField } from '#renderer/modules/review/reading/draft-observation.tsx';
import { useReview } from '#renderer/modules/review/review-context.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  add: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** The observations of a signed sheet, copied one by one under the section that each speaks of. */
export const DraftObservations = () => {
  const styles = useStyles();
  const { draft, reading } = useReview();
  const [section, setSection] = useState('');
  const [newest, setNewest] = useState<string | null>(null);
  return (
    <div className={styles.root}>
      <Text weight="semibold">Observaciones ({draft.observations.length})</Text>
      {draft.observations.map((observation) => (
        <DraftObservationField key={observation.id} observation={observation} autoFocus={observation.id === newest} />
      ))}
      <div className={styles.add}>
        <Select aria-label="Sección de la observación" value={section} onChange={(_, data) => setSection(data.value)}>
          <option value="">Todo el documento</option>
          {reading.map((one) => (
            <option key={one.section} value={one.section}>
              {one.title}
            </option>
          ))}
        </Select>
        <Button onClick={() => setNewest(draft.observe(section, null))}>Agregar observación</Button>
      </div>
    </div>
  );
};
