/** `embedded.type` of a document that carries one procedure: the JSON is its ProcedureContent. */
export const EMBEDDED_PROCEDURE = 'cauce/procedure';

/** `embedded.type` of a manual: the JSON is `{ manual: ManualContent, procedures: ProcedureContent[] }`. */
export const EMBEDDED_MANUAL = 'cauce/manual';
