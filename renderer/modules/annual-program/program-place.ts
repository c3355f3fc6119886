import type { DocumentPlace } from '#renderer/editing/place-store.ts';

/** Where one stands in the programme: its section, and the row chosen in the sections that show one at a time. */
export type ProgramPlace = DocumentPlace & {
  readonly activityId: string | null;
  readonly indicatorId: string | null;
};
