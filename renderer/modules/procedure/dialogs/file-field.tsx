import { Button, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons/svg/attach';
import { useRef, useState } from 'react';
import { readFile } from '#renderer/modules/procedure/read-file.ts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, flexWrap: 'wrap' },
  input: { display: 'none' },
});

type Props = {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly name: string | null;
  readonly onFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => void;
  readonly onClear: () => void;
};

/** Chooses one file; says its name once it was read. */
export const FileField = ({ label, hint, accept, name, onFile, onClear }: Props) => {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const result = await readFile(file);
    setProblem(result.ok ? null : result.error.message);
    if (result.ok) onFile(file.name, result.value);
  };
  return (
    // The button names itself; a label tied to it would take its words away.
    <Field label={{ children: label, htmlFor: '' }} hint={hint} validationMessage={problem}>
      {() => (
        <div className={styles.row}>
          <input
            ref={input}
            type="file"
            accept={accept}
            className={styles.input}
            aria-hidden
            tabIndex={-1}
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <Button icon={<AttachRegular />} onClick={() => input.current?.click()}>
            {name === null ? 'Elegir archivo…' : 'Elegir otro…'}
          </Button>
          {name !== null && (
            <>
              <Text>{name}</Text>
              <Button size="small" appearance="subtle" onClick={onClear}>
                Quitar
              </Button>
            </>
          )}
        </div>
      )}
    </Field>
  );
};
