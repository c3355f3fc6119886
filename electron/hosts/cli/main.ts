import { main } from '#electron/hosts/cli/command-line.ts';

process.exitCode = await main(process.argv.slice(2));
