import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import { FieldGroup } from '#renderer/modules/record/fields/field-group.tsx';
import { Leftovers } from '#renderer/modules/record/fields/leftovers.tsx';
import { PeriodsField } from '#renderer/modules/record/fields/periods-field.tsx';
import { Provenance } from '#renderer/modules/record/fields/provenance.tsx';
import { useRecord, useRecordContent } from '#renderer/modules/record/record-context.tsx';
import { fieldGroups } from '#shared/domain/program-record/record-guide.ts';
import { HISTORY_SECTION, LEFTOVER_SECTION } from '#shared/domain/program-record/record-reading.ts';

const useStyles = makeStyles({
  root: {
    maxWidth: '52rem',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL} 40vh`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
  },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, scrollMarginTop: '8px' },
  title: {
    margin: 0,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
  },
});

/** Every field of the record, section after section. */
export const RecordForm = memo(() => {
  const styles = useStyles();
  const { definitions } = useRecord().setup;
  const { leftover } = useRecordContent();
  const groups = fieldGroups(definitions);
  const provenance = definitions.sections.at(-1)?.key;
  return (
    <div className={styles.root}>
      {leftover.length > 0 && (
        <Section id={LEFTOVER_SECTION} title="Textos sin lugar">
          <Leftovers />
        </Section>
      )}
      {definitions.sections.map(({ key, title }) => (
        <Section key={key} id={key} title={title}>
          {groups
            .filter((group) => group.section === key)
            .map((group) => (
              <FieldGroup key={group.key} group={group} />
            ))}
          {key === provenance && <Provenance />}
        </Section>
      ))}
      <Section id={HISTORY_SECTION} title="Historia del programa">
        <PeriodsField />
      </Section>
    </div>
  );
});

const Section = ({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) => {
  const styles = useStyles();
  return (
    <section className={styles.section} data-section={id} aria-labelledby={`section-${id}`}>
      <h2 id={`section-${id}`} className={styles.title} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
};
