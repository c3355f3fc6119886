import { app, protocol, type Session, type WebContents } from 'electron';
import type { RendererAssets } from '#electron/hosts/renderer-assets.ts';

/** The page's origin. A scheme of our own: `file://` would give the page the disk. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://cauce';
export const APP_URL = `${APP_ORIGIN}/`;

/** Before the application is ready: Chromium learns its schemes only once. */
export const declareAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
};

/** The page's files, by GET and from our host only. */
export const serveAppScheme = (session: Session, assets: RendererAssets): void => {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.host !== 'cauce') return new Response(null, { status: 403 });
    const asset = await assets(url.pathname);
    return new Response(asset.body, { status: asset.status, headers: asset.headers });
  });
};

/** No permission, no device, no download past our own dialog, and no network: the program works without one. */
export const closeSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isLocal(details.url) }));
};

const isLocal = (url: string): boolean =>
  url.startsWith(APP_URL) || url.startsWith(`blob:${APP_URL}`) || /^(data|devtools):/.test(url);

/** Every page that ever comes to be, also one that nobody planned: it stays where it is and opens nothing. */
export const closeAllContents = (): void => {
  app.on('web-contents-created', (_event, contents) => closeContents(contents));
};

const closeContents = (contents: WebContents): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Reloading our own page is the one navigation there is (after a restore).
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || event.url !== APP_URL) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
};
