/**
 * F1 opens the topic of the nearest element that carries one. Give it to fields and regions:
 * `<div {...helpAnchor('activities')}>`. Topics of profile sections are `section:<key>`.
 */
export const helpAnchor = (topic: string): { readonly 'data-help': string } => ({ 'data-help': topic });

/**
 * The topic of what has the focus; `undefined` where nothing around it names one. In a list of parts it is that of the part
 * on screen, which one has just chosen there.
 */
export const focusedHelpTopic = (): string | undefined => {
  const at = document.activeElement;
  const part = at?.closest('[data-parts]') ? document.querySelector('[data-pane="trabajo"] [data-help]') : null;
  return (part ?? at)?.closest<HTMLElement>('[data-help]')?.dataset.help;
};
