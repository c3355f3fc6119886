import { useEffect, useRef } from 'react';
import { MOST_OF_A_STORE, type OpenedFile, readChosenFile } from '#renderer/ui/file-input.tsx';
import type { Result } from '#shared/domain/common/result.ts';

/** A file dropped anywhere on the window, where nothing nearer took it. */
export const useDroppedFile = (onFile: (file: Result<OpenedFile>) => void, enabled = true): void => {
  const newest = useRef(onFile);
  newest.current = onFile;
  useEffect(() => {
    if (!enabled) return;
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (carriesFile(event)) event.preventDefault();
    };
    const drop = async (event: DragEvent) => {
      const taken = event.defaultPrevented;
      if (!carriesFile(event)) return;
      // Without this the browser would leave the application to show the file.
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (!taken && file) newest.current(await readChosenFile(file, MOST_OF_A_STORE));
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [enabled]);
};
