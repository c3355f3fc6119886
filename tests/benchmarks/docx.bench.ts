import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDocx } from '#electron/documents/docx/docx-writer.ts';
import { composeProcedure } from '#shared/documents/compose/procedure.ts';
import type { Block, DocumentModel } from '#shared/documents/model.ts';
import { flowPageSvg } from '#shared/flowchart/svg.ts';
import { type Bench, type BenchRow, interleave } from '#tests/benchmarks/bench.ts';
import {
  fictitiousInstitution,
  fictitiousProcedure,
  fictitiousVersion,
  shippedProfile,
} from '#tests/documents/compose/procedure-fixture.ts';
import { bundledFaces } from '#tests/documents/docx/bundled-faces.ts';

/** Word files, warm, against pandoc's whole run on equivalent Markdown with the same flowchart pages as SVG. */
export const bench: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cauce-docx-bench-'));
  const rows: BenchRow[] = [];
  try {
    for (const size of SIZES) rows.push(...(await compare(size, folder)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
};

const SIZES = [
  { name: '10 actividades', activities: 10, posts: 2, rounds: 9, plain: 2, paged: 4 },
  { name: '300 actividades', activities: 300, posts: 8, rounds: 5, plain: 1, paged: 1.5 },
] as const;

const compare = async (size: (typeof SIZES)[number], folder: string): Promise<readonly BenchRow[]> => {
  const content = fictitiousProcedure({ activities: size.activities, posts: size.posts });
  const model = composeProcedure({
    content,
    version: fictitiousVersion(content),
    profile: shippedProfile('ssj'),
    institution: fictitiousInstitution,
    embed: true,
  });
  const fonts = bundledFaces();
  const write = async (pageNumbers: boolean): Promise<void> => {
    await writeDocx(model, new Map(), fonts, { createdAt: '2026-01-01T00:00:00.000Z', pageNumbers });
  };
  const pages = writeMarkdown(model, folder);
  const peer = spawnSync('pandoc', ['--version']).status === 0;
  // Warm: the worker has written documents before.
  await write(true);
  await write(false);
  const [plain = Number.NaN, paged = Number.NaN, pandoc] = await interleave(size.rounds, [
    () => write(false),
    () => write(true),
    ...(peer ? [() => runPandoc(folder)] : []),
  ]);
  const row = (name: string, ours: number, bound: number): BenchRow => ({
    name: `DOCX, ${size.name}, ${name}`,
    ours,
    peer: pandoc ?? null,
    peerName: 'pandoc',
    unit: 'ms',
    bound: { kind: 'ratio', value: bound },
    note: `${pages} hojas de flujograma`,
  });
  return [row('sin números de página', plain, size.plain), row('con números de página', paged, size.paged)];
};

const runPandoc = (folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      'pandoc',
      ['documento.md', '--from', 'markdown', '--toc', '--standalone', '-o', 'documento.docx'],
      {
        cwd: folder,
        stdio: 'ignore',
      },
    );
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`pandoc ended with ${code}`))));
  });

/** The model as Markdown: the same headings, lists and tables (nested ones flattened), the same drawings as SVG files. */
const writeMarkdown = (model: DocumentModel, folder: string): number => {
  let pages = 0;
  const lines = model.sections.flatMap((section) =>
    section.blocks.flatMap((block): string[] => {
      if (block.kind !== 'flowchart') return markdown(block);
      pages += 1;
      writeFileSync(join(folder, `flujograma-${pages}.svg`), flowPageSvg(block.page));
      return [`![${block.caption}](flujograma-${pages}.svg)`, ''];
    }),
  );
  writeFileSync(join(folder, 'documento.md'), `---\ntitle: ${model.title}\nlang: es-MX\n---\n\n${lines.join('\n')}`);
  return pages;
};

const markdown = (block: Block): string[] => {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${block.number} ${block.text}`, ''];
    case 'paragraph':
      return [inline(block), ''];
    case 'list':
      return [
        ...block.items.map((item) => `${'    '.repeat(item.level)}${block.ordered ? '1.' : '-'} ${inline(item)}`),
        '',
      ];
    case 'table': {
      const width = block.columns.length;
      const rows = block.rows.map(
        (row) => `| ${row.cells.map((cell) => cell.blocks.flatMap(cellText).join(' ')).join(' | ')} |`,
      );
      const head = block.headerRows > 0 ? rows.slice(0, 1) : [`|${'   |'.repeat(width)}`];
      const rule = `|${block.columns.map((column) => '-'.repeat(Math.max(3, Math.round(column * 90)))).join('|')}|`;
      return [...head, rule, ...rows.slice(block.headerRows > 0 ? 1 : 0), ''];
    }
    case 'signatures':
      return block.people.flatMap((person) => [`${person.role}: ${person.name}, ${person.position}`, '']);
    default:
      return [];
  }
};

const cellText = (block: Block): string[] => {
  if (block.kind === 'paragraph') return [inline(block)];
  if (block.kind === 'list') return block.items.map(inline);
  if (block.kind === 'table')
    return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(cellText)));
  return [];
};

const inline = ({ runs }: { readonly runs: readonly { readonly text: string; readonly bold?: boolean }[] }): string =>
  runs
    .map((run) => (run.bold && run.text.trim() !== '' ? `**${run.text.trim()}** ` : run.text.replaceAll('|', '/')))
    .join('');
