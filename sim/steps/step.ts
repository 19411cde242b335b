/** Who: by number, so that a scenario says the same whatever is left out of it. Tabs of one shopper share a storage. */
export type ShopperAt = { readonly shopper: number; readonly tab: number };
export type TeammateAt = { readonly teammate: number };
export type Actor = ShopperAt | TeammateAt;

export type Words =
  | 'question'
  | 'wish'
  | 'value'
  | 'thanks'
  /** Starts an action that hands nothing over. */
  | 'action'
  | 'correction'
  | 'yes'
  | 'skip';
export type WeatherPlace = 'bus' | 'http' | 'sockets' | 'database';
/** Out of a thousand; `lateMs` is the most that something is late. */
export type Rates = {
  readonly lost: number;
  readonly doubled: number;
  readonly lateMs: number;
};

/** What somebody does or what befalls them. A deed that does not fit the moment does nothing. */
export type Deed =
  // A shopper.
  | ({ readonly do: 'open_page'; readonly via: 'socket' | 'plain' } & ShopperAt)
  | ({ readonly do: 'close_page' } & ShopperAt)
  /** `n` makes the words unlike all others. */
  | ({ readonly do: 'say'; readonly words: Words; readonly n: number } & ShopperAt)
  | ({ readonly do: 'press_button' | 'cancel_request' | 'close_form' | 'pry' } & ShopperAt)
  /** `n` chooses the action. */
  | ({ readonly do: 'press_action'; readonly n: number } & ShopperAt)
  | ({ readonly do: 'consent'; readonly consent: 'yes' | 'no' } & ShopperAt)
  | ({ readonly do: 'rate'; readonly rating: 'up' | 'down' } & ShopperAt)
  | ({ readonly do: 'fill_form'; readonly how: 'right' | 'wrong' | 'skip' } & ShopperAt)
  // A teammate. `pick` chooses among the conversations that they see.
  | ({ readonly do: 'open_inbox'; readonly via: 'socket' | 'plain' } & TeammateAt)
  | ({ readonly do: 'close_inbox' } & TeammateAt)
  | ({ readonly do: 'look_at' | 'look_away'; readonly pick: number } & TeammateAt)
  | ({ readonly do: 'reply' | 'note' | 'hand_back'; readonly pick: number; readonly n: number } & TeammateAt)
  | ({ readonly do: 'take_over' | 'resolve' | 'reopen'; readonly pick: number } & TeammateAt)
  /** Everybody who looks takes the same conversation over in the same moment. */
  | { readonly do: 'rush'; readonly pick: number }
  // Either.
  | { readonly do: 'type' | 'load_earlier' | 'retry_failed'; readonly who: Actor }
  // What befalls them.
  | { readonly do: 'sleep'; readonly who: Actor; readonly forMs: number; readonly isFrozen: boolean }
  | { readonly do: 'jump_clock'; readonly who: Actor | { readonly node: number }; readonly byMs: number }
  | { readonly do: 'drop_socket'; readonly who: Actor; readonly how: 'cut' | 'half_open' | 'deaf' | 'mute' }
  | { readonly do: 'read_slowly'; readonly who: Actor; readonly forMs: number }
  | { readonly do: 'lose_request' | 'lose_answer'; readonly who: Actor }
  | { readonly do: 'weather'; readonly place: WeatherPlace; readonly rates: Rates; readonly forMs: number }
  | { readonly do: 'redis_away'; readonly forMs: number }
  | {
      readonly do: 'crash';
      readonly node: number;
      /** `stop`: told to stop, it sends everybody away first. */
      readonly when: 'now' | 'before_commit' | 'after_commit' | 'stop';
      readonly downMs: number;
    }
  | { readonly do: 'run_job_twice' };

export type Step = { readonly atMs: number; readonly deed: Deed };

/** Everything that a run depends on. */
export type Scenario = { readonly seed: number; readonly nodes: number; readonly steps: readonly Step[] };

/** Shoppers and teammates below this number belong to the first shop, the others to the second. */
export const actorsPerWorkspace = 4;
