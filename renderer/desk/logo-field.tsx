import { Button, Label, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { ImageAddRegular } from '@fluentui/react-icons/svg/image-add';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { useStoredImage } from '#renderer/desk/use-stored-image.ts';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { FileButton, FileDropArea, type OpenedFile } from '#renderer/ui/file-input.tsx';
import type { Failure, Result } from '#shared/domain/common/result.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  area: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalL },
  // Logos are made for white paper, in the dark theme too.
  paper: {
    width: '120px',
    height: '72px',
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: '#ffffff',
    color: '#5c5c5c',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: '24px',
  },
  image: { maxWidth: '112px', maxHeight: '64px' },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground3 },
});

type Props = { readonly institution: Institution; readonly onChange: (institution: Institution) => void };

/** The logo: chosen or dropped, checked by the main side, shown as it will print. */
export const LogoField = ({ institution, onChange }: Props) => {
  const styles = useStyles();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const address = useStoredImage(institution.logoSha);

  const take = async (file: Result<OpenedFile>) => {
    setFailure(null);
    if (!file.ok) {
      setFailure(file.error);
      return;
    }
    setBusy(true);
    const put = await call('image.put', { bytes: file.value.bytes });
    setBusy(false);
    if (!put.ok) {
      setFailure(put.error);
      return;
    }
    const { sha, mime, widthPx, heightPx } = put.value;
    onChange({ ...institution, logoSha: sha, logoMime: mime, logoWidthPx: widthPx, logoHeightPx: heightPx });
  };

  return (
    <div className={styles.root}>
      <Label>Logotipo</Label>
      <FileDropArea onFile={take} className={styles.area}>
        <div className={styles.paper}>
          {busy ? (
            <Spinner size="tiny" aria-label="Revisando la imagen" />
          ) : address ? (
            <img className={styles.image} src={address} alt={`Logotipo de ${institution.name || 'la institución'}`} />
          ) : (
            <ImageAddRegular aria-hidden />
          )}
        </div>
        <div className={styles.words}>
          <div className={styles.buttons}>
            <FileButton accept="image/png,image/jpeg" onFile={take} disabled={busy}>
              {institution.logoSha === null ? 'Elegir imagen…' : 'Cambiar…'}
            </FileButton>
            {institution.logoSha !== null && (
              <Button
                appearance="subtle"
                onClick={() =>
                  onChange({ ...institution, logoSha: null, logoMime: null, logoWidthPx: 0, logoHeightPx: 0 })
                }
              >
                Quitar
              </Button>
            )}
          </div>
          <Text size={200} className={styles.hint}>
            Opcional. PNG o JPG; también puede arrastrarla aquí.
          </Text>
        </div>
      </FileDropArea>
      {failure && (
        <ErrorNotice title="No se pudo usar esa imagen" failure={failure} onDismiss={() => setFailure(null)} />
      )}
    </div>
  );
};
