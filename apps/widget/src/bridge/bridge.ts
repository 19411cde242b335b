import type { WidgetConfig } from '@chatref/protocol';

/** The page that the visitor is on, as the loader sees it; the panel shortens and completes it. */
export type PageVisit = { readonly url: string; readonly title: string; readonly referrer: string };

/** Attributes of a button on the shop's page as its `dataset` names them, or fields given by a script. */
export type GivenFields = Readonly<Record<string, string | undefined>>;

/** What of the page started an action; absent: a script. */
export type StartedBy = 'button' | 'page_rule' | undefined;

/** What the loader, on the shop's page, tells the panel in its frame. */
export type ToPanel =
  /** The answer to the panel's `hello`. `kept` holds what an earlier visit left. */
  | {
      readonly t: 'start';
      readonly config: WidgetConfig;
      readonly kept: Readonly<Record<string, string>>;
      readonly visit: PageVisit;
    }
  | { readonly t: 'shown'; readonly isShown: boolean; readonly visit: PageVisit }
  | { readonly t: 'new_message'; readonly text: string | undefined }
  | {
      readonly t: 'action';
      readonly action: string | null | undefined;
      readonly by: StartedBy;
      readonly fields: GivenFields | undefined;
    }
  /** Another tab of the same site changed what is kept. */
  | { readonly t: 'kept'; readonly key: string; readonly value: string | null };

/** What the panel tells the loader. */
export type ToLoader =
  | { readonly t: 'hello' }
  | { readonly t: 'close' }
  /** Keeps a value in the storage of the shop's page; null removes it. */
  | { readonly t: 'keep'; readonly key: string; readonly value: string | null }
  /** `label` says it, for those who do not see the dot. */
  | { readonly t: 'unread'; readonly label: string }
  /** Becomes the DOM event `chatref:NAME` on the shop's page. */
  | { readonly t: 'event'; readonly name: 'message' | 'state' | 'unread'; readonly detail: object };
