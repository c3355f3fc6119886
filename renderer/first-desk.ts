import { call } from '#renderer/api.ts';

/** The first question of every start, asked while the rest of the program is still being read. */
let early: ReturnType<typeof askDesk> | null = null;

const askDesk = () => call('desk.get', {});

/** The early answer the first time, a fresh one afterwards. */
export const getDesk = (): ReturnType<typeof askDesk> => {
  const answer = early ?? askDesk();
  early = null;
  return answer;
};

early = askDesk();
