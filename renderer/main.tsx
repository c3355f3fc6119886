import { firstDesk } from '#renderer/first-desk.ts';
import '#shared/ipc/zod-without-eval.ts';
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#renderer/app/app.tsx';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
// Until then the page's own «Abriendo Cauce…» stands.
const desk = await firstDesk;
createRoot(root).render(
  <StrictMode>
    <RendererProvider renderer={renderer} targetDocument={document}>
      <App firstDesk={desk} />
    </RendererProvider>
  </StrictMode>,
);
