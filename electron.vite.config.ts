import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/**
 * Electron 45 is Node 24 and Chromium 150; electron-vite 6 doesn't know it yet, so the targets are written here.
 * Libraries are bundled (a faster start and a smaller package) except what is native or found as a file at run time.
 */
const NODE_TARGET = 'node24';
const CHROME_TARGET = 'chrome150';
const EXTERNAL = ['better-sqlite3', '@myriaddreamin/typst-ts-web-compiler', '@resvg/resvg-wasm'];

/** Another folder lets two builds of one working tree stand beside each other. */
const out = process.env.CAUCE_OUT ?? 'out';
const root = import.meta.dirname;
const from = (...parts: string[]) => path.join(root, ...parts);

export default defineConfig({
  main: {
    build: {
      target: NODE_TARGET,
      outDir: path.join(out, 'main'),
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        external: [...EXTERNAL, ...EXTERNAL.map((name) => new RegExp(`^${name}/`))],
        input: {
          main: from('electron/main.ts'),
          'document-worker': from('electron/documents/worker/document-worker.ts'),
          'import-worker': from('electron/imports/import-worker.ts'),
          cli: from('electron/hosts/cli/main.ts'),
          'loopback-main': from('electron/hosts/loopback-main.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', format: 'es' },
      },
    },
  },
  preload: {
    build: {
      target: NODE_TARGET,
      outDir: path.join(out, 'preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: from('electron/preload.ts') },
        // A sandboxed preload must be one CommonJS file.
        output: { entryFileNames: '[name].cjs', format: 'cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: from('renderer'),
    plugins: [react()],
    build: {
      target: CHROME_TARGET,
      outDir: from(out, 'renderer'),
      emptyOutDir: true,
      // Off by default here; a smaller script is there sooner.
      minify: true,
      // An inlined asset would be a data: address, which the Content-Security-Policy doesn't allow for scripts or fonts.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: from('renderer/index.html'),
        // What the first screen needs, in one file: a browser asks for six at a time.
        output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      },
    },
  },
});
