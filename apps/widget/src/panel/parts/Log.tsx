import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { panelStrings } from '../../strings/en.ts';
import { buildRows, type Row } from '../model/build-rows.ts';
import type { PanelModel } from '../model/panel-model.ts';
import { canAskForPerson, floorOf, type PanelView } from '../model/panel-view.ts';
import { type Rating, ratingsOf } from '../model/ratings-of.ts';
import { sayDay } from '../model/say-time.ts';
import { Greeting } from './Greeting.tsx';
import { Icon } from './Icon.tsx';
import { Message } from './Message.tsx';
import { PendingRow } from './PendingRow.tsx';
import { useStickyEnd } from './use-sticky-end.ts';
import { Writing } from './Writing.tsx';

type Props = {
  readonly model: PanelModel;
  readonly view: PanelView;
  readonly isLost: boolean;
  readonly children: ComponentChildren;
};

/** The conversation. New messages are read out as they come. */
export function Log({ model, view, isLost, children }: Props) {
  const { thread, pending, signals, config } = view;
  const items = thread?.items ?? [];
  const rows = buildRows(items, pending);
  const ratings = ratingsOf(items);
  const floor = floorOf(view);
  const isOwn = rows.at(-1)?.kind === 'pending';
  const end = [
    rows.at(-1)?.key,
    signals.progress?.text.length,
    signals.typing?.name,
    floor.kind,
    floor.kind === 'collecting' && floor.form.fields.find(({ state }) => state === 'open')?.key,
    view.isShown,
  ];
  const { list, onScroll, toEnd, hasNews } = useStickyEnd({ end: end.join(), start: items[0]?.id, isOwn });
  return (
    <div class="log-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <div class="log" role="log" aria-label={panelStrings.log} tabIndex={0} ref={list} onScroll={onScroll}>
        {thread?.hasEarlier ? <Earlier model={model} /> : <Greeting model={model} view={view} />}
        {rows.map((row) => (
          <RowView key={row.key} row={row} isLost={isLost} model={model} rating={ratingOf(row, ratings)} />
        ))}
        <Writing floor={floor} signals={signals} agentName={config.name} />
        <Offer model={model} view={view} />
        {children}
      </div>
      {hasNews && (
        <button type="button" class="news" onClick={toEnd}>
          <Icon name="down" />
          {panelStrings.newMessages}
        </button>
      )}
    </div>
  );
}

function ratingOf(row: Row, ratings: ReadonlyMap<string, Rating>): Rating | null {
  return row.kind === 'message' ? (ratings.get(row.item.id) ?? null) : null;
}

type RowProps = {
  readonly row: Row;
  readonly isLost: boolean;
  readonly model: PanelModel;
  readonly rating: Rating | null;
};

function RowView({ row, isLost, model, rating }: RowProps) {
  switch (row.kind) {
    case 'day':
      return <p class="day">{sayDay(row.at, Date.now())}</p>;
    case 'marker':
      return <p class="marker">{row.text}</p>;
    case 'pending':
      return <PendingRow message={row.message} isFirst={row.isFirst} isLost={isLost} model={model} />;
    case 'message':
      return (
        <Message item={row.item} isFirst={row.isFirst} isLast={row.isLast} rating={rating} model={model} />
      );
  }
}

/** A person, or an action that fits, is offered under the newest message that says so. */
function Offer({ model, view }: { readonly model: PanelModel; readonly view: PanelView }) {
  const last = view.thread?.items.findLast((item) => item.kind === 'message');
  if (last?.kind !== 'message' || view.pending.length > 0) return null;
  const action = floorOf(view).kind === 'agent' ? last.offersAction : null;
  return (
    <>
      {action !== null && (
        <button
          type="button"
          class="offer"
          disabled={view.isBusy}
          onClick={() => void model.act(action.actionId, 'offer')}
        >
          <Icon name="spark" />
          {action.name}
        </button>
      )}
      {last.offersPerson && canAskForPerson(view) && (
        <button
          type="button"
          class="offer"
          disabled={view.isBusy}
          onClick={() => void model.act(null, 'offer')}
        >
          <Icon name="person" />
          {panelStrings.talkToPerson}
        </button>
      )}
    </>
  );
}

function Earlier({ model }: { readonly model: PanelModel }) {
  const [isLoading, setLoading] = useState(false);
  const load = async () => {
    setLoading(true);
    await model.loadEarlier();
    setLoading(false);
  };
  return (
    <button type="button" class="earlier" disabled={isLoading} onClick={load}>
      {panelStrings.earlier}
    </button>
  );
}
