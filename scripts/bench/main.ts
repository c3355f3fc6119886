import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench, BenchRow } from '#tests/benchmarks/bench.ts';
import { root } from '../stages.ts';

/**
 * `npm run bench [part…]`: runs tests/benchmarks/<part>.bench.ts and prints one table. Exits 1 over a bound; a peer
 * that isn't installed is said, not guessed.
 */
const folder = path.join(root, 'tests/benchmarks');
const wanted = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.startsWith(part)));

const rows: BenchRow[] = [];
for (const file of files) {
  console.error(`… ${file}`);
  const module = (await import(pathToFileURL(path.join(folder, file)).href)) as { readonly bench: Bench };
  rows.push(...(await module.bench()));
}

const verdict = (row: BenchRow): 'ok' | 'over' | 'not installed' | 'told' => {
  const { kind, value } = row.bound;
  if (kind === 'none') return 'told';
  if (kind === 'absolute') return row.ours <= value ? 'ok' : 'over';
  if (row.peer === null) return 'not installed';
  return (kind === 'ratio' ? row.ours <= value * row.peer : row.ours - row.peer <= value) ? 'ok' : 'over';
};

const number = (value: number, unit: BenchRow['unit']): string =>
  unit === 'count' ? String(value) : `${value < 10 ? value.toFixed(3) : value.toFixed(1)} ms`;

const bound = ({ bound: { kind, value } }: BenchRow): string =>
  kind === 'ratio'
    ? `≤ ${value}×`
    : kind === 'absolute'
      ? `≤ ${value} ms`
      : kind === 'difference'
        ? `≤ +${value} ms`
        : '—';

const cells = rows.map((row) => [
  row.name,
  number(row.ours, row.unit),
  row.peer === null ? '—' : `${number(row.peer, row.unit)} (${row.peerName})`,
  row.peer === null ? '—' : `${(row.ours / row.peer).toFixed(2)}×`,
  bound(row),
  verdict(row),
  row.note,
]);
const titles = ['what', 'ours', 'peer', 'ratio', 'bound', 'verdict', 'note'];
console.log(`| ${titles.join(' | ')} |\n|${titles.map(() => '---').join('|')}|`);
for (const line of cells) console.log(`| ${line.join(' | ')} |`);
process.exit(rows.some((row) => verdict(row) === 'over') ? 1 : 0);
