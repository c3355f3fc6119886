import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/**
 * Builds a page of a folder as the product's renderer is built, into a folder of the caches; the product's own build
 * and package never see it.
 * @returns the folder
 */
export const buildPage = async (name: 'index' | 'bench', root: string = import.meta.dirname): Promise<string> => {
  const folder = path.join(ROOT, '.cache', `${path.basename(root)}-${name}-${process.pid}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: {
      target: 'chrome150',
      outDir: folder,
      emptyOutDir: false,
      chunkSizeWarningLimit: 5000,
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: path.join(root, `${name}.html`) },
    },
  });
  if (name !== 'index') await rename(path.join(folder, `${name}.html`), path.join(folder, 'index.html'));
  return folder;
};
