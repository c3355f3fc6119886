import { type Id, uuidV7 } from '#shared/domain/common/ids.ts';

/** A fresh id for a row made on this screen. */
export const newId = (): Id => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
