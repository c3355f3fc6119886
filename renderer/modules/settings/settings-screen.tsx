import { Field, makeStyles, Radio, RadioGroup, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { InstitutionSettings } from '#renderer/modules/settings/institution-settings.tsx';
import { PersonSettings } from '#renderer/modules/settings/person-settings.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { Failure } from '#shared/domain/common/result.ts';
import { type Desk, theme } from '#shared/ipc/desk-channels.ts';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

type Props = { readonly desk: Desk; readonly onDeskChanged: (desk: Desk) => void };

/** Who sits here, for which institution, and how the window looks. */
export const SettingsScreen = ({ desk, onDeskChanged }: Props) => {
  const styles = useStyles();
  // Shown at once; the window follows when the choice is stored.
  const [chosen, setChosen] = useState(desk.theme);
  const [failure, setFailure] = useState<Failure | null>(null);

  const chooseTheme = async (value: string) => {
    const parsed = theme.safeParse(value);
    if (!parsed.success) return;
    setChosen(parsed.data);
    const saved = await call('desk.saveTheme', { theme: parsed.data });
    if (saved.ok) onDeskChanged(saved.value);
    else setChosen(desk.theme);
    setFailure(saved.ok ? null : saved.error);
  };

  return (
    <Page narrow help="settings">
      <PageHeader title="Configuración" />
      <section className={styles.section} aria-labelledby="person">
        <Subtitle1 as="h2" id="person" className={styles.heading}>
          Quién trabaja aquí
        </Subtitle1>
        <PersonSettings desk={desk} onDeskChanged={onDeskChanged} />
      </section>
      <section className={styles.section} aria-labelledby="institution">
        <Subtitle1 as="h2" id="institution" className={styles.heading}>
          Su institución
        </Subtitle1>
        <InstitutionSettings desk={desk} onDeskChanged={onDeskChanged} />
      </section>
      <section className={styles.section} aria-labelledby="look">
        <Subtitle1 as="h2" id="look" className={styles.heading}>
          Apariencia
        </Subtitle1>
        <Field label="Colores de la ventana">
          <RadioGroup value={chosen} onChange={(_, data) => void chooseTheme(data.value)}>
            <Radio value="system" label="Como esté Windows" />
            <Radio value="light" label="Claros" />
            <Radio value="dark" label="Oscuros" />
          </RadioGroup>
        </Field>
        {failure && <ErrorNotice title="No se pudo cambiar" failure={failure} />}
      </section>
      <Text size={200} className={styles.quiet}>
        Cauce {desk.appVersion}
      </Text>
    </Page>
  );
};
