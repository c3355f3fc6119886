/**
 * The architecture as a table: who may import whom. A file belongs to the first layer whose path it starts with.
 * `may` lists layers (or 'self'); `packages` lists npm packages and Node's own modules ('node' stands for all of them).
 */
export type Layer = {
  readonly path: string;
  readonly may: readonly string[];
  readonly packages: readonly string[];
};

const SHELL = ['electron', 'node'] as const;

export const LAYERS: readonly Layer[] = [
  { path: 'shared/domain', may: ['self'], packages: ['zod', 'fractional-indexing'] },
  { path: 'shared/flowchart', may: ['self', 'shared/domain', 'shared/documents'], packages: [] },
  { path: 'shared/trees', may: ['self', 'shared/domain', 'shared/documents'], packages: [] },
  { path: 'shared/documents', may: ['self', 'shared/domain', 'shared/flowchart', 'shared/trees'], packages: [] },
  { path: 'shared/exchange', may: ['self', 'shared/domain'], packages: ['zod'] },
  { path: 'shared/ipc', may: ['self', 'shared/domain'], packages: ['zod'] },

  {
    path: 'electron/storage',
    may: ['self', 'shared/domain', 'shared/ipc'],
    packages: ['node', 'better-sqlite3', 'drizzle-orm', 'jszip', 'yauzl', 'zod'],
  },
  {
    path: 'electron/documents',
    may: ['self', 'shared/domain', 'shared/documents', 'shared/flowchart', 'shared/ipc'],
    packages: ['node', 'docx', 'jszip', '@myriaddreamin/typst-ts-web-compiler', '@resvg/resvg-wasm', 'echarts', 'zod'],
  },
  {
    path: 'electron/imports',
    may: ['self', 'shared/domain', 'shared/ipc', 'electron/documents'],
    packages: ['node', 'mammoth', 'yauzl', 'jszip', 'htmlparser2', 'domhandler', 'fractional-indexing'],
  },
  // The package file: what is handed over, written and verified without a store.
  {
    path: 'electron/exchange',
    may: ['self', 'shared/domain', 'shared/exchange', 'electron/storage/zip-archive.ts'],
    packages: ['node'],
  },
  {
    path: 'electron/handlers',
    may: [
      'self',
      'shared/domain',
      'shared/documents',
      'shared/flowchart',
      'shared/ipc',
      'electron/storage',
      'electron/documents',
      'electron/imports',
      'electron/exchange',
      'shared/exchange',
      'electron/resources.ts',
    ],
    packages: ['node', 'zod'],
  },
  { path: 'electron/resources.ts', may: ['shared/domain'], packages: ['node', 'zod'] },
  // The only users of Electron: the composition root and what it composes.
  { path: 'electron/main.ts', may: ['electron', 'shared/ipc', 'shared/domain'], packages: SHELL },
  { path: 'electron/preload.ts', may: ['shared/ipc', 'electron/ipc'], packages: ['electron'] },
  { path: 'electron/window.ts', may: ['electron', 'shared/ipc', 'shared/domain'], packages: SHELL },
  { path: 'electron/security.ts', may: ['electron', 'shared/ipc', 'shared/domain'], packages: SHELL },
  { path: 'electron/offer-restore.ts', may: ['electron', 'shared/ipc', 'shared/domain'], packages: SHELL },
  { path: 'electron/save-dialog.ts', may: ['electron', 'shared/ipc', 'shared/domain'], packages: SHELL },
  {
    path: 'electron/ipc',
    may: ['self', 'shared/ipc', 'shared/domain', 'electron/handlers', 'electron/security.ts'],
    packages: ['electron', 'node', 'zod'],
  },
  {
    path: 'electron/hosts',
    may: ['electron', 'shared/domain', 'shared/ipc', 'shared/flowchart', 'shared/documents'],
    packages: ['node', 'zod'],
  },

  {
    path: 'renderer/ui',
    may: ['self', 'shared/domain/common', 'shared/documents/chart'],
    packages: ['react', 'react-dom', '@fluentui/*', '@tanstack/react-virtual', 'prosemirror-*', 'echarts'],
  },
  { path: 'renderer/api', may: ['renderer/api', 'shared/ipc', 'shared/domain/common'], packages: [] },
  {
    path: 'renderer/documents',
    may: ['self', 'renderer/ui', 'renderer/api', 'shared'],
    packages: ['react', '@fluentui/*', 'pdfjs-dist'],
  },
  // A document in memory that is edited at once and stored in order; the frame of the guided mode over it.
  {
    path: 'renderer/editing',
    may: ['self', 'renderer/ui', 'renderer/api', 'shared/domain/common', 'shared/ipc'],
    packages: ['react', 'react-dom', '@fluentui/*'],
  },
  {
    path: 'renderer/guided',
    may: ['self', 'renderer/ui', 'renderer/api', 'renderer/editing', 'shared'],
    packages: ['react', '@fluentui/*'],
  },
  // Modules are islands: see ISLANDS.
  {
    path: 'renderer/modules',
    may: [
      'self',
      'renderer/ui',
      'renderer/api',
      'renderer/documents',
      'renderer/desk',
      'renderer/editing',
      'renderer/guided',
      'renderer/packages',
      'renderer/app/routes.ts',
      'shared',
    ],
    packages: ['react', 'react-dom', '@fluentui/*', '@tanstack/react-virtual', 'zod'],
  },
  // Handing documents on and receiving them: asked for where dossiers are listed and where one is open.
  {
    path: 'renderer/packages',
    may: ['self', 'renderer/ui', 'renderer/api', 'renderer/documents', 'shared'],
    packages: ['react', '@fluentui/*'],
  },
  // What several modules show of who sits at the desk.
  { path: 'renderer/desk', may: ['self', 'renderer/ui', 'renderer/api', 'shared'], packages: ['react', '@fluentui/*'] },
  { path: 'renderer', may: ['renderer', 'shared'], packages: ['react', 'react-dom', '@fluentui/*'] },
];

/** Folders whose children may not import each other. */
export const ISLANDS: readonly string[] = ['renderer/modules'];

export const SOURCE_FOLDERS = ['shared', 'electron', 'renderer'] as const;

/** One import: both ends relative to the root; a package by its name, Node's own modules as `node:…`. */
export type Edge = { readonly from: string; readonly to: string };

/** What the table forbids, in words; empty where all is well. */
export const violations = (edges: readonly Edge[]): readonly string[] =>
  edges.flatMap(({ from, to }) => {
    const layer = LAYERS.find((candidate) => isInside(from, candidate.path));
    if (!layer) return [`${from} belongs to no layer`];
    if (!isSource(to)) {
      return layer.packages.some((name) => isPackage(to, name)) ? [] : [`${from} may not use ${to}`];
    }
    const island = ISLANDS.find((folder) => isInside(from, folder) && isInside(to, folder));
    if (island && childOf(from, island) !== childOf(to, island)) return [`${from} reaches into the island ${to}`];
    const allowed = layer.may.some((path) => isInside(to, path === 'self' ? layer.path : path));
    return allowed ? [] : [`${from} may not import ${to}`];
  });

const isSource = (path: string): boolean => SOURCE_FOLDERS.some((folder) => path.startsWith(`${folder}/`));
const isInside = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}-`) || path.startsWith(`${folder}.`);
const childOf = (path: string, folder: string): string => path.slice(folder.length + 1).split('/')[0] ?? '';
const isPackage = (name: string, allowed: string): boolean =>
  allowed === 'node'
    ? name.startsWith('node:')
    : allowed.endsWith('*')
      ? name.startsWith(allowed.slice(0, -1))
      : name === allowed;
