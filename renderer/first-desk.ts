import { call } from '#renderer/api.ts';

/** The first question of every start, asked while the rest of the program is still being read. */
export const firstDesk = call('desk.get', {});
