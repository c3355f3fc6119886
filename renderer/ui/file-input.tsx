import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { type DragEvent, type ReactElement, type ReactNode, useRef, useState } from 'react';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';

/** In mebibytes: a file that a person adds; packages and whole stores may be larger. */
const MOST_OF_A_FILE = 64;
export const MOST_OF_A_STORE = 512;

export type OpenedFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** Reads a file that a person chose; refuses what is too large or can't be read, in words. */
export const readChosenFile = async (file: File, most = MOST_OF_A_FILE): Promise<Result<OpenedFile>> => {
  if (file.size > most * 1024 * 1024) {
    return fail(
      'too-large',
      `«${file.name}» pesa más de ${most} MB, que es lo más que Cauce abre de una vez. Use un archivo más pequeño; si trae imágenes, redúzcalas y guárdelo de nuevo.`,
    );
  }
  try {
    return ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch {
    return fail(
      'file-in-use',
      `No se pudo leer «${file.name}». Puede estar abierto en otro programa o haber cambiado de lugar. Ciérrelo allá y elíjalo otra vez.`,
    );
  }
};

type FileButtonProps = {
  /** As in `<input accept>`: a convenience for the person; what a file is, is told by its content. */
  readonly accept?: string;
  readonly onFile: (file: Result<OpenedFile>) => void;
  readonly children: ReactNode;
  readonly appearance?: 'primary' | 'secondary' | 'subtle';
  readonly icon?: ReactElement;
  readonly disabled?: boolean;
  /** The most that it takes, in mebibytes. */
  readonly most?: number;
};

/** A button that opens the system's file dialog. */
export const FileButton = ({
  accept,
  onFile,
  children,
  appearance = 'secondary',
  icon,
  disabled = false,
  most = MOST_OF_A_FILE,
}: FileButtonProps) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance={appearance}
        icon={icon ?? null}
        disabledFocusable={disabled}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        {...(accept === undefined ? {} : { accept })}
        onChange={async (event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was corrected.
          event.target.value = '';
          if (file) onFile(await readChosenFile(file, most));
        }}
      />
    </>
  );
};

const useStyles = makeStyles({
  area: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
    transitionProperty: 'background-color, border-color',
    transitionDuration: tokens.durationFast,
  },
  over: { ...shorthands.borderColor(tokens.colorCompoundBrandStroke), backgroundColor: tokens.colorBrandBackground2 },
});

type FileDropAreaProps = {
  readonly onFile: (file: Result<OpenedFile>) => void;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A place to drop one file on. The same must be possible with a FileButton inside it. */
export const FileDropArea = ({ onFile, className, children }: FileDropAreaProps) => {
  const styles = useStyles();
  const [over, setOver] = useState(false);
  const carriesFile = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra for the mouse; the button inside does the same
    <div
      className={mergeClasses(styles.area, over && styles.over, className)}
      onDragOver={(event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={async (event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) onFile(await readChosenFile(file));
      }}
    >
      {children}
    </div>
  );
};
