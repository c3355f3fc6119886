import { enableCompileCache } from 'node:module';

// Unbuilt, most of a command's time would go into stripping types and compiling, the same every time.
enableCompileCache();
// Who reads only the first lines («… | head») closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
const { main } = await import('#electron/hosts/cli/command-line.ts');
process.exitCode = await main(process.argv.slice(2));
