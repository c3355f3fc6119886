import { useEffect, useState } from 'react';
import { call } from '#renderer/api.ts';

/** An address (`blob:`) that shows an image of the store; null while it comes, where there is none or it can't be read. */
export const useStoredImage = (sha: string | null): string | null => {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    setAddress(null);
    if (sha === null) return;
    let made: string | null = null;
    let gone = false;
    void call('image.get', { sha }).then((image) => {
      if (gone || !image.ok) return;
      made = URL.createObjectURL(new Blob([new Uint8Array(image.value.bytes)], { type: image.value.mime }));
      setAddress(made);
    });
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [sha]);
  return address;
};
