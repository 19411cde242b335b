import { render } from 'preact';
import { connectHost } from './model/host.ts';
import { PanelModel } from './model/panel-model.ts';
import { paintAccent } from './paint-accent.ts';
import { Panel } from './parts/Panel.tsx';
import './panel.css';

let model: PanelModel | null = null;
let isDrawing = false;

connectHost((message, host) => {
  if (message.t !== 'start') {
    model?.hear(message);
    return;
  }
  paintAccent(message.config.accentColor);
  model = new PanelModel(message, host, draw);
  // Offline too: a socket that seems alive then has a moment to prove it.
  for (const name of ['focus', 'online', 'offline'] as const) addEventListener(name, () => model?.wake());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') model?.wake();
  });
  draw();
});

/** Many changes of one moment are drawn once. */
function draw(): void {
  if (isDrawing) return;
  isDrawing = true;
  queueMicrotask(() => {
    isDrawing = false;
    const root = document.getElementById('panel');
    if (root && model) render(<Panel model={model} view={model.view} />, root);
  });
}
