import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The project runs on Node 24, which it brings as a package; better-sqlite3 13 ends an older Node without a message.
 * Plain JavaScript on purpose: this file must run on the Node 20 of the machine to say so or to step aside.
 */
const NEEDED = 24;

/** Path of the project's own Node, null where no package for this platform was installed. */
export const projectNode = () => {
  const [platform, file] = process.platform === 'win32' ? ['win', 'node.exe'] : ['linux', 'node'];
  const path = fileURLToPath(new URL(`../node_modules/node-${platform}-x64/bin/${file}`, import.meta.url));
  return existsSync(path) ? path : null;
};

/**
 * Runs `entry` (a URL of a script) under Node 24: in this process where it is one, else in the project's own.
 * Ends the process with the script's exit code.
 */
export const runUnderProjectNode = async (entry) => {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
    await import(entry.href);
    return;
  }
  const node = projectNode();
  if (!node) {
    process.stderr.write(
      `Cauce necesita Node ${NEEDED} y aquí corre Node ${process.versions.node}. Ejecute «npm ci», que trae el suyo, o instale Node ${NEEDED}.\n`,
    );
    process.exit(1);
  }
  const { status, signal } = spawnSync(node, [fileURLToPath(entry), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(signal ? 1 : (status ?? 1));
};
