import { render } from 'preact';
import { onWake } from './model/browser.ts';
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
  onWake(() => model?.wake());
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
