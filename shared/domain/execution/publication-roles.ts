/** What the body may have been to a contract that is published (`funcion_sujeto_obligado` of the national platform). */
export const PUBLICATION_ROLES = ['Contratante', 'Solicitante', 'Contratante y solicitante'] as const;
