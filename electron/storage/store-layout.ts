import { join } from 'node:path';

/** `CAUC`, in the database header: tells our file from any other SQLite file. */
export const APPLICATION_ID = 0x43415543;

export const DATABASE_FILE = 'cauce.db';

export const databasePath = (directory: string): string => join(directory, DATABASE_FILE);
export const blobsPath = (directory: string): string => join(directory, 'blobs');
export const backupsPath = (directory: string): string => join(directory, 'backups');
/** What was put out of the way before a restore or a move; never deleted by Cauce. */
export const setAsidePath = (directory: string): string => join(directory, 'set-aside');
