import { useCallback, useEffect, useState } from 'react';
import { call } from '#renderer/api.ts';
import type { StoreStatus } from '#shared/ipc/store-channels.ts';

const EVERY_MS = 15 * 60_000;

/** How the store is kept, for the frame's warnings; asked again every quarter of an hour and on `refresh`. */
export const useStoreStatus = () => {
  const [status, setStatus] = useState<StoreStatus | null>(null);
  const refresh = useCallback(async () => {
    const result = await call('store.status', {});
    // The backups screen shows what is wrong; the frame keeps what it knew.
    if (result.ok) setStatus(result.value);
  }, []);
  useEffect(() => {
    void refresh();
    const timer = setInterval(() => void refresh(), EVERY_MS);
    return () => clearInterval(timer);
  }, [refresh]);
  return { status, refresh } as const;
};
