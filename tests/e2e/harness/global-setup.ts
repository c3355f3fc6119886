import { existsSync } from 'node:fs';
import path from 'node:path';
import { electronRuntime } from '#scripts/electron-runtime.ts';
import { unpackChromium } from '#tests/e2e/harness/chromium.ts';
import { outFolder } from '#tests/e2e/harness/loopback-app.ts';

export default async function globalSetup(): Promise<void> {
  for (const file of ['renderer/index.html', 'main/loopback-main.js']) {
    if (!existsSync(path.join(outFolder, file)))
      throw new Error(`${outFolder} isn't built: run «npm run build» first.`);
  }
  await unpackChromium();
  if (!electronRuntime()) {
    console.log('The project «electron» was not run: its runtime is not installed (npx install-electron).');
  }
}
