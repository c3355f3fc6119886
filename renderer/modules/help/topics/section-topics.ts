import type { HelpTopic } from '#renderer/modules/help/help-topic.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';

/** What each guide says about its own sections; where guides agree it is said once. */
export const sectionTopics = (profiles: readonly ProcedureProfile[]): readonly HelpTopic[] => {
  const byKey = new Map<string, { title: string; says: { readonly guide: string; readonly help: string }[] }>();
  for (const profile of profiles) {
    for (const section of profile.sections) {
      const known = byKey.get(section.key) ?? { title: section.title, says: [] };
      if (section.help.trim() !== '') known.says.push({ guide: profile.name, help: section.help });
      byKey.set(section.key, known);
    }
  }
  return [COVER, ...[...byKey].map(([key, { title, says }]) => topicOf(key, title, says))];
};

const COVER: HelpTopic = {
  id: 'section:cover',
  group: 'Apartados del manual',
  title: 'Portada',
  keywords: 'carátula código fechas versión área título',
  paragraphs: [
    'Los datos de la primera hoja. Algunos, como el código o la fecha de autorización, se conocen al final: puede dejarlos en blanco y la revisión los recordará.',
    'El título, el código y el área se repiten en el encabezado de cada página.',
  ],
  seeAlso: ['institution', 'authorise'],
};

const MORE: Readonly<Record<string, readonly string[]>> = {
  activities: ['activities', 'decisions', 'activity-documents'],
  flowchart: ['flowchart'],
  rules: ['rich-text'],
  objective: ['rich-text'],
  scope: ['posts'],
  references: ['activity-documents'],
  forms: ['activity-documents'],
};

const topicOf = (
  key: string,
  title: string,
  says: readonly { readonly guide: string; readonly help: string }[],
): HelpTopic => {
  const different = new Set(says.map(({ help }) => help)).size > 1;
  return {
    id: `section:${key}`,
    group: 'Apartados del manual',
    title,
    paragraphs: different
      ? says.map(({ guide, help }) => `${guide}: ${help}`)
      : [says[0]?.help ?? 'Escriba aquí lo que pide la guía técnica de su institución para este apartado.'],
    seeAlso: MORE[key] ?? [],
  };
};
