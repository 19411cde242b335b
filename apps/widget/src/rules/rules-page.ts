import type { WidgetConfig } from '@chatref/protocol';
import type { GivenFields, StartedBy } from '../bridge/bridge.ts';

/** What the loader hands to the script for page rules. */
export type RulesPage = {
  readonly origin: string;
  readonly config: WidgetConfig;
  /** Ends everything that listens. */
  readonly life: AbortController;
  readonly launcher: {
    readonly host: HTMLElement;
    readonly root: ShadowRoot;
    readonly button: HTMLButtonElement;
  };
  /** What was told last of each event of the page; `state` says who has the floor. */
  readonly told: Readonly<Record<string, object | undefined>>;
  readonly action: (action: string, fields: GivenFields, by: StartedBy) => void;
};
