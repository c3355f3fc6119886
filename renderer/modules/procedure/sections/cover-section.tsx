import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { SmallSelect } from '#renderer/modules/procedure/fields/small-select.tsx';
import { CoverField } from '#renderer/modules/procedure/sections/cover-field.tsx';
import { Labelled } from '#renderer/modules/procedure/sections/labelled.tsx';
import { SignatoriesEditor } from '#renderer/modules/procedure/sections/signatories-section.tsx';
import { UnprintedTexts } from '#renderer/modules/procedure/sections/unprinted-texts.tsx';
import { useContent, useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { useEdit } from '#renderer/modules/procedure/use-edit.ts';
import { coverOf } from '#shared/domain/procedure/procedure.ts';
import { switchProfile } from '#shared/domain/procedure/section-edits.ts';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(230px, 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  wide: { gridColumn: '1 / -1' },
  explain: { color: tokens.colorNeutralForeground2 },
});

/** The cover as the profile wants it, its authorisation box, and the profile itself. */
export const CoverSection = () => {
  const styles = useStyles();
  const { profile, profiles, readOnly } = useEditor();
  const edit = useEdit();
  const cover = useContent(coverOf);
  const signsElsewhere = profile.sections.some((section) => section.kind === 'signatures');
  return (
    <>
      <div className={styles.grid}>
        {profile.cover.fields.map((field) => (
          <div key={field.key} className={field.source === 'title' || field.kind === 'text' ? styles.wide : ''}>
            <CoverField field={field} />
          </div>
        ))}
      </div>
      {!signsElsewhere && (
        <>
          <Subtitle2 as="h3">{profile.cover.authorisation.title}</Subtitle2>
          <SignatoriesEditor />
        </>
      )}
      <UnprintedTexts />
      <Subtitle2 as="h3">Guía técnica</Subtitle2>
      <Labelled label="Guía que sigue este procedimiento" help={`${profile.edition}. ${profile.confidence}`}>
        {({ id }) => (
          <SmallSelect
            id={id}
            label="Guía que sigue este procedimiento"
            value={cover.profileId}
            boxed
            rowId={cover.id}
            field="profileId"
            readOnly={readOnly}
            options={profiles.map((other) => ({ value: other.id, text: other.name }))}
            onChange={(profileId) => edit((content) => switchProfile(content, profileId), 'Cambiar de guía técnica')}
          />
        )}
      </Labelled>
      <Text size={200} className={styles.explain}>
        Al cambiar de guía no se pierde nada: lo que la otra no lleva queda guardado y aparece entre los hallazgos.
      </Text>
    </>
  );
};
