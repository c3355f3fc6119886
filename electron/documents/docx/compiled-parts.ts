import { type Document, Packer } from 'docx';

/**
 * The parts of the package as the library makes them, not yet zipped. Its public way out zips with a slow deflate in
 * JavaScript, and the parts must be touched and zipped again anyway (fixed dates, fonts, the embedded model).
 * The library's version is pinned; a test notices when this door closes.
 */
export const compileParts = (document: Document): Map<string, string | Uint8Array> => {
  const { compiler } = Packer as unknown as {
    readonly compiler?: { readonly compile: (file: Document) => Map<string, string | Uint8Array> };
  };
  if (!compiler) throw new Error('docx no longer lends its compiler');
  return compiler.compile(document);
};
