import { useEffect } from 'preact/hooks';
import { panelStrings } from '../../strings/en.ts';
import { Asking } from '../form/Asking.tsx';
import type { PanelModel } from '../model/panel-model.ts';
import { floorOf, type PanelView } from '../model/panel-view.ts';
import { Bars } from './Bars.tsx';
import { Composer } from './Composer.tsx';
import { ConnectionLine } from './ConnectionLine.tsx';
import { Header } from './Header.tsx';
import { Log } from './Log.tsx';
import { useIsLost } from './use-is-lost.ts';

type Props = { readonly model: PanelModel; readonly view: PanelView };

export function Panel({ model, view }: Props) {
  const floor = floorOf(view);
  const isLost = useIsLost(view);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') model.close();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [model]);
  return (
    <main class={view.isShown ? 'panel panel-shown' : 'panel'}>
      <Header model={model} view={view} />
      <ConnectionLine view={view} isLost={isLost} />
      {view.failure === null ? (
        <>
          <Log model={model} view={view} isLost={isLost}>
            {floor.kind === 'collecting' && (
              <Asking key={floor.form.collectionId} form={floor.form} model={model} view={view} />
            )}
          </Log>
          <Bars model={model} view={view} />
          <Composer model={model} view={view} />
        </>
      ) : (
        <div class="failure" role="alert">
          <h2>{panelStrings.startFailed}</h2>
          <p>{view.failure}</p>
        </div>
      )}
    </main>
  );
}
