/** `embedded.type` of a manual: its JSON is `{ manual: ManualContent, procedures: ProcedureContent[] }`, canonical. */
export const EMBEDDED_MANUAL = 'cauce.manual';
