/** A territory or a segment of the diagnosis, and an activity of the dossier's annual programme that names it. */
export type ProgramUse = { readonly rowId: string; readonly activityId: string };

/** How many activities name any of these rows. */
export const activitiesNaming = (uses: readonly ProgramUse[], ids: readonly string[]): number => {
  const wanted = new Set(ids);
  return new Set(uses.filter(({ rowId }) => wanted.has(rowId)).map(({ activityId }) => activityId)).size;
};
