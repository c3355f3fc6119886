/** Hands a file to the browser as a download. The address lives a minute: some browsers read it late. */
export const downloadFile = (name: string, mime: string, bytes: Uint8Array): void => {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
