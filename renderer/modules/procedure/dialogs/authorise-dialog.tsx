import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Spinner,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { AuthoriseFindings } from '#renderer/modules/procedure/dialogs/authorise-findings.tsx';
import {
  type AuthoriseForm,
  authorisationOf,
  authoriseFormOf,
  type FormErrors,
} from '#renderer/modules/procedure/dialogs/authorise-form.ts';
import { AuthoriseSignatories } from '#renderer/modules/procedure/dialogs/authorise-signatories.tsx';
import { DictamenFields } from '#renderer/modules/procedure/dialogs/dictamen-fields.tsx';
import { FileField } from '#renderer/modules/procedure/dialogs/file-field.tsx';
import { useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { today } from '#renderer/ui/today.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import type { Failure } from '#shared/domain/common/result.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingTop: '4px',
    '& > *': { flexShrink: 0 },
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalM,
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& .fui-Input': { width: '100%', minWidth: 0 },
    '& input': { minWidth: 0 },
  },
  head: { display: 'grid', gridTemplateColumns: '2fr 1fr', gap: tokens.spacingHorizontalM },
  explain: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** The act that freezes a version: everything it records on one page, and what it will do in plain words. */
export const AuthoriseDialog = ({ findings, onClose, onDone }: Props) => {
  const styles = useStyles();
  const { session, profile, institution, jump } = useEditor();
  const [form, setForm] = useState<AuthoriseForm>(() =>
    authoriseFormOf(session.getState().content, profile, institution, today()),
  );
  const [errors, setErrors] = useState<FormErrors>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const blocking = findings.filter((finding) => finding.severity === 'blocking');
  const put = (part: Partial<AuthoriseForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setErrors({});
  };

  const authorise = async () => {
    const parsed = authorisationOf(session.getState().about.version.id, form);
    if (!parsed.ok) {
      setErrors(parsed.errors);
      return;
    }
    setBusy(true);
    setFailure(null);
    const saved = await session.flush();
    const result = saved ? await call('procedure.authorise', parsed.act) : null;
    setBusy(false);
    if (!result) {
      const { save } = session.getState();
      if (save.kind === 'failed') setFailure(save.failure);
    } else if (result.ok) onDone();
    else setFailure(result.error);
  };

  const text = (name: 'code' | 'versionLabel', label: string) => (
    <Field label={label} required validationMessage={errors[name] ?? null}>
      <Input value={form[name]} onChange={(_, data) => put({ [name]: data.value })} />
    </Field>
  );
  const day = (name: 'documentedOn' | 'updatedOn' | 'authorisedOn', label: string) => (
    <DateField
      label={label}
      required
      value={form[name]}
      hint=""
      {...(errors[name] ? { problem: errors[name] } : {})}
      onCommit={(value) => put({ [name]: value })}
    />
  );

  return (
    <Dialog open onOpenChange={(_, data) => !data.open && !busy && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Autorizar esta versión</DialogTitle>
          <DialogContent className={styles.content}>
            <Text className={styles.explain}>
              Registra aquí la autorización que ya se firmó. El contenido y su PDF quedan congelados tal como están; la
              versión que estaba vigente deja de estarlo. Este acto no se deshace: los cambios posteriores se hacen en
              una versión nueva.
            </Text>
            <AuthoriseFindings
              findings={findings}
              onJump={(place) => {
                onClose();
                jump(place);
              }}
            />
            <div className={styles.head}>
              {text('code', 'Código')}
              {text('versionLabel', 'Versión')}
            </div>
            <div className={styles.row}>
              {day('documentedOn', 'Documentación')}
              {day('updatedOn', 'Actualización')}
              {day('authorisedOn', 'Autorización')}
            </div>
            <Subtitle2 as="h3">Quiénes firman</Subtitle2>
            <AuthoriseSignatories
              people={form.signatories}
              errors={errors}
              onChange={(signatories) => put({ signatories })}
            />
            <div>
              <Checkbox
                label="Responde a las necesidades actuales del organismo (actualizado)"
                checked={form.upToDate}
                onChange={(_, data) => put({ upToDate: data.checked === true })}
              />
              <Checkbox
                label="Tiene dictamen favorable contra la guía técnica (dictaminado)"
                checked={form.hasDictamen}
                onChange={(_, data) => put({ hasDictamen: data.checked === true })}
              />
            </div>
            {form.hasDictamen && (
              <DictamenFields
                value={form.dictamen}
                error={errors['dictamen.guideCode']}
                onChange={(dictamen) => put({ dictamen })}
              />
            )}
            <FileField
              label="Documento firmado, digitalizado (opcional)"
              hint="PDF, PNG o JPEG. Si aún no lo tiene, podrá agregarlo después."
              accept="application/pdf,image/png,image/jpeg"
              name={form.scan?.name ?? null}
              onFile={(name, bytes) => put({ scan: { name, bytes } })}
              onClear={() => put({ scan: null })}
            />
            {Object.keys(errors).length > 0 && (
              <Text role="alert">Falta completar algunos datos: {Object.values(errors)[0]}</Text>
            )}
            {failure && <ErrorNotice failure={failure} title="No se autorizó" />}
          </DialogContent>
          <DialogActions>
            <Button appearance="secondary" onClick={onClose} disabled={busy}>
              Cancelar
            </Button>
            <Button
              appearance="primary"
              disabledFocusable={busy || blocking.length > 0}
              icon={busy ? <Spinner size="tiny" /> : null}
              onClick={() => blocking.length === 0 && !busy && void authorise()}
            >
              {busy ? 'Autorizando…' : 'Autorizar y congelar'}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
