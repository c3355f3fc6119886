/**
 * F1 opens the topic of the nearest element that carries one. Give it to fields and regions:
 * `<div {...helpAnchor('activities')}>`. Topics of profile sections are `section:<key>`.
 */
export const helpAnchor = (topic: string): { readonly 'data-help': string } => ({ 'data-help': topic });

/** The topic of what has the focus; `undefined` where nothing around it names one. */
export const focusedHelpTopic = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-help]')?.dataset.help;
