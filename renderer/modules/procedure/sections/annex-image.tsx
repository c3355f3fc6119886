import { Button, makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components';
import { ImageAddRegular } from '@fluentui/react-icons/svg/image-add';
import { type ClipboardEvent, type DragEvent, useEffect, useRef, useState } from 'react';
import { call } from '#renderer/api.ts';
import { placeAttributes } from '#renderer/modules/procedure/focus-place.ts';
import { readFile } from '#renderer/modules/procedure/read-file.ts';
import { useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { useEdit } from '#renderer/modules/procedure/use-edit.ts';
import type { Annex } from '#shared/domain/procedure/procedure.ts';
import { setField } from '#shared/domain/procedure/row-edits.ts';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px',
    minHeight: '150px',
    padding: '8px',
    textAlign: 'center',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  over: { border: `1px dashed ${tokens.colorCompoundBrandStroke}`, backgroundColor: tokens.colorBrandBackground2 },
  image: { maxWidth: '100%', maxHeight: '240px', backgroundColor: '#ffffff' },
  input: { display: 'none' },
  hint: { color: tokens.colorNeutralForeground2 },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** An annex's image: chosen, dropped or pasted; stored at once, recognised by what it is. */
export const AnnexImage = ({ annex, heading }: { readonly annex: Annex; readonly heading: string }) => {
  const styles = useStyles();
  const { readOnly } = useEditor();
  const edit = useEdit();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { url, missing } = useStoredImage(annex.imageSha);

  const take = async (file: File | undefined) => {
    if (!file || readOnly) return;
    setBusy(true);
    const bytes = await readFile(file);
    const stored = bytes.ok ? await call('image.put', { bytes: bytes.value }) : bytes;
    setBusy(false);
    setProblem(stored.ok ? null : stored.error.message);
    if (!stored.ok) return;
    const { sha, mime, widthPx, heightPx } = stored.value;
    edit(
      (content) => [
        ...setField(content, 'annex', annex.id, 'imageSha', sha),
        ...setField(content, 'annex', annex.id, 'imageMime', mime),
        ...setField(content, 'annex', annex.id, 'widthPx', widthPx),
        ...setField(content, 'annex', annex.id, 'heightPx', heightPx),
      ],
      `Poner la imagen de ${heading}`,
    );
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const onPaste = (event: ClipboardEvent) => {
    const file = [...event.clipboardData.files][0];
    if (!file) return;
    event.preventDefault();
    void take(file);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a place to drop and paste; the button inside does the same by keyboard
    <div
      role="group"
      aria-label={`Imagen de ${heading}`}
      tabIndex={readOnly ? -1 : 0}
      className={mergeClasses(styles.box, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!readOnly);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      {url && <img className={styles.image} src={url} alt={annex.alt || heading} />}
      {missing && <Text className={styles.problem}>{missing}</Text>}
      {busy && <Spinner size="tiny" label="Guardando la imagen…" />}
      {!readOnly && (
        <>
          <input
            ref={input}
            type="file"
            accept="image/png,image/jpeg"
            className={styles.input}
            aria-hidden
            tabIndex={-1}
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <Button
            {...placeAttributes(annex.id, 'imageSha')}
            size="small"
            icon={<ImageAddRegular />}
            onClick={() => input.current?.click()}
          >
            {annex.imageSha ? 'Cambiar imagen…' : 'Elegir imagen…'}
          </Button>
          {!annex.imageSha && (
            <Text size={200} className={styles.hint}>
              PNG o JPEG. También puede arrastrarla o pegarla aquí.
            </Text>
          )}
        </>
      )}
      {problem && (
        <Text role="alert" className={styles.problem}>
          {problem}
        </Text>
      )}
    </div>
  );
};

/** An address of the stored image for as long as it is shown. */
const useStoredImage = (sha: string | null) => {
  const [shown, setShown] = useState<{ readonly url: string | null; readonly missing: string | null }>(NOTHING);
  useEffect(() => {
    let url: string | null = null;
    let gone = false;
    setShown(NOTHING);
    if (sha === null) return;
    void call('image.get', { sha }).then((result) => {
      if (gone) return;
      if (!result.ok) {
        setShown({ url: null, missing: result.error.message });
        return;
      }
      url = URL.createObjectURL(new Blob([new Uint8Array(result.value.bytes)], { type: result.value.mime }));
      setShown({ url, missing: null });
    });
    return () => {
      gone = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [sha]);
  return shown;
};

const NOTHING = { url: null, missing: null } as const;
