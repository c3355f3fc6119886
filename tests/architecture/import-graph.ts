import { globSync } from 'node:fs';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import type { Edge } from '#tests/architecture/layers.ts';

export type ImportGraph = {
  readonly files: readonly string[];
  readonly edges: readonly Edge[];
  /** Files on a cycle, each with the next one on it. */
  readonly cycles: readonly Edge[];
  readonly unresolved: readonly Edge[];
};

/** Every TypeScript file below the folders, as the disk has them: what the graph must have seen. */
export const sourceFiles = (root: string, folders: readonly string[]): readonly string[] =>
  folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }))
    .map((file) => file.split(path.sep).join('/'))
    .sort();

/**
 * All imports below `folders`, type-only ones included. Without a parser that understands the project's TypeScript the
 * library silently sees nothing, so callers compare `files` with `sourceFiles`.
 */
export const importGraph = async (root: string, folders: readonly string[]): Promise<ImportGraph> => {
  const { output } = await cruise(
    [...folders],
    {
      baseDir: root,
      parser: 'swc',
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'require', 'node', 'default', 'types'],
      },
      ruleSet: { forbidden: [{ name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } }] },
      validate: true,
    },
    { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  );
  const { modules } = output as ICruiseResult;
  const own = modules.filter((module) => folders.some((folder) => module.source.startsWith(`${folder}/`)));
  const edges: Edge[] = [];
  const cycles: Edge[] = [];
  const unresolved: Edge[] = [];
  for (const module of own) {
    for (const dependency of module.dependencies) {
      const to = targetOf(dependency);
      if (dependency.couldNotResolve) unresolved.push({ from: module.source, to: dependency.module });
      else if (!/\.(?:css|svg|png|json|wasm)(?:\?.*)?$/.test(to)) edges.push({ from: module.source, to });
      // Types may refer to each other; only what is there at run time can fail to load.
      const typeOnly = dependency.dependencyTypes.includes('type-only');
      if (
        dependency.circular &&
        !typeOnly &&
        !dependency.cycle?.some((step) => step.dependencyTypes.includes('type-only'))
      ) {
        cycles.push({ from: module.source, to });
      }
    }
  }
  return {
    files: own
      .filter((module) => /\.tsx?$/.test(module.source))
      .map((module) => module.source)
      .sort(),
    edges,
    cycles,
    unresolved,
  };
};

type Dependency = ICruiseResult['modules'][number]['dependencies'][number];

const targetOf = (dependency: Dependency): string => {
  if (dependency.coreModule) return `node:${dependency.module.replace(/^node:/, '')}`;
  const isFile = dependency.dependencyTypes.some(
    (type) => type === 'local' || type.startsWith('aliased') || type === 'import',
  );
  if (isFile && !dependency.resolved.includes('node_modules')) return dependency.resolved;
  const name = dependency.module.replace(/^node:/, '');
  return name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? name);
};
