/**
 * Puts text on the clipboard. Asked for by a key or a click it needs no permission, which the program grants to nobody.
 * @returns false where the system refused
 */
export const copyText = (text: string): boolean => {
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    // Whoever answers Ctrl+C on this screen has nothing to say to this one.
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', write, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', write, { capture: true });
  }
};
