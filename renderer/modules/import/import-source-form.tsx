import { Button, Field, makeStyles, Select, Spinner, Text, Textarea, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FileButton, FileDropArea, type OpenedFile } from '#renderer/ui/file-input.tsx';
import type { Failure, Result } from '#shared/domain/common/result.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';
import type { ImportSource } from '#shared/ipc/import-channels.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '56rem' },
  drop: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    padding: tokens.spacingHorizontalXL,
  },
  dropIcon: { fontSize: '36px', display: 'flex', color: tokens.colorBrandForeground1 },
  dropWords: { display: 'flex', flexDirection: 'column', flex: 1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { '& textarea': { minHeight: '200px', maxHeight: '40vh' } },
  foot: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalM, flexWrap: 'wrap' },
  profile: { minWidth: '22rem' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS, marginLeft: 'auto' },
});

type Props = {
  readonly profiles: readonly ProcedureProfile[];
  /** null lets the text itself tell. */
  readonly profileId: string | null;
  readonly text: string;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly onProfile: (profileId: string | null) => void;
  readonly onText: (text: string) => void;
  readonly onSource: (source: ImportSource) => void;
  readonly onFailure: (failure: Failure | null) => void;
  readonly onCancel: () => void;
};

/** A file, dropped or chosen, or a pasted text. */
export const ImportSourceForm = (props: Props) => {
  const { profiles, profileId, text, busy, failure, onProfile, onText, onSource, onFailure, onCancel } = props;
  const styles = useStyles();

  const take = (file: Result<OpenedFile>) => {
    if (file.ok) onSource({ kind: 'file', ...file.value });
    else onFailure(file.error);
  };

  return (
    <div className={styles.root}>
      <FileDropArea onFile={take} className={styles.drop}>
        <span className={styles.dropIcon} aria-hidden>
          <DocumentArrowUpRegular />
        </span>
        <div className={styles.dropWords}>
          <Text weight="semibold">Arrastre aquí el documento, o elíjalo</Text>
          <Text size={200} className={styles.quiet}>
            Word (.docx) o texto (.txt). El original no se modifica.
          </Text>
        </div>
        <FileButton accept=".docx,.txt,.md,text/plain" onFile={take} disabled={busy} appearance="primary">
          Elegir archivo…
        </FileButton>
      </FileDropArea>
      <Field label="O pegue aquí el texto" className={styles.text}>
        <Textarea
          // Whoever comes with a text copied in Word pastes it at once.
          autoFocus
          value={text}
          disabled={busy}
          placeholder="Seleccione todo en Word (Ctrl+E), copie (Ctrl+C) y péguelo aquí (Ctrl+V)."
          onChange={(_, data) => onText(data.value)}
        />
      </Field>
      {failure && <ErrorNotice title="No se importó nada." failure={failure} onDismiss={() => onFailure(null)} />}
      <div className={styles.foot}>
        <Field label="Guía técnica" className={styles.profile}>
          <Select value={profileId ?? ''} onChange={(_, data) => onProfile(data.value === '' ? null : data.value)}>
            <option value="">La que se reconozca en el texto</option>
            {profiles.map((profile) => (
              <option key={profile.id} value={profile.id}>
                {profile.name}
              </option>
            ))}
          </Select>
        </Field>
        <div className={styles.actions}>
          <Button onClick={onCancel}>Cancelar</Button>
          <Button
            disabledFocusable={busy || text.trim() === ''}
            icon={busy ? <Spinner size="tiny" /> : null}
            onClick={() => onSource({ kind: 'text', text })}
          >
            {busy ? 'Leyendo…' : 'Revisar el texto pegado'}
          </Button>
        </div>
      </div>
    </div>
  );
};
