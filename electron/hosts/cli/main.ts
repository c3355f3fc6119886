import { enableCompileCache } from 'node:module';

// Unbuilt, most of a command's time would go into stripping types and compiling, the same every time.
enableCompileCache();
const { main } = await import('#electron/hosts/cli/command-line.ts');
process.exitCode = await main(process.argv.slice(2));
