import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import type { ClassifierSession } from '#renderer/modules/classifier/classifier-session.ts';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import {
  type ClassifierChange,
  type ClassifierContent,
  type Scheme,
  schemeOf,
} from '#shared/domain/classifier/classifier.ts';
import type { ClassifierResources } from '#shared/ipc/classifier-channels.ts';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  heading: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, paddingLeft: '1.2em' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly content: ClassifierContent;
  readonly resources: ClassifierResources;
  readonly session: ClassifierSession;
  readonly readOnly: boolean;
};

/** Whose classifier it is, its edition and width, and where its base comes from. */
export const ClassifierData = ({ content, resources, session, readOnly }: Props) => {
  const styles = useStyles();
  const scheme = schemeOf(content);
  const { base } = resources;
  const set = <F extends 'name' | 'owner' | 'edition' | 'width'>(field: F, value: Scheme[F], label: string) => {
    if (scheme[field] === value) return;
    const change = { op: 'update', entity: 'scheme', id: scheme.id, field, value } as ClassifierChange;
    session.edit([change], label, field);
  };
  return (
    <div className={styles.root}>
      <Field label="Nombre" validationMessage={scheme.name.trim() === '' ? 'Escriba un nombre.' : null}>
        <DraftInput
          value={scheme.name}
          maxLength={2_000}
          readOnly={readOnly}
          onCommit={(value) => set('name', value, 'Cambiar el nombre')}
        />
      </Field>
      <Field label="Ente" hint="De quién es: la entidad o el organismo que lo publica.">
        <DraftInput
          value={scheme.owner}
          maxLength={2_000}
          readOnly={readOnly}
          onCommit={(value) => set('owner', value, 'Cambiar el ente')}
        />
      </Field>
      <Field label="Edición" hint="Con qué publicación se cotejó.">
        <DraftInput
          value={scheme.edition}
          maxLength={2_000}
          readOnly={readOnly}
          onCommit={(value) => set('edition', value, 'Cambiar la edición')}
        />
      </Field>
      <Field
        label="Claves de las partidas específicas"
        hint={content.item.length > 0 ? 'Ya hay partidas cargadas: para cambiar el ancho, quítelas primero.' : null}
      >
        <RadioGroup
          layout="horizontal"
          value={String(scheme.width)}
          disabled={readOnly || content.item.length > 0}
          onChange={(_, data) => set('width', data.value === '5' ? 5 : 4, 'Cambiar el ancho de las claves')}
        >
          <Radio value="4" label="Cuatro cifras: 3611" />
          <Radio value="5" label="Cinco cifras: 36101" />
        </RadioGroup>
      </Field>
      <h2 className={styles.heading}>La base</h2>
      <Text>
        {base.title}. {base.edition}.
      </Text>
      <ul className={styles.list}>
        {base.legalTrail.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <Text size={200} className={styles.quiet}>
        {base.source}
      </Text>
    </div>
  );
};
