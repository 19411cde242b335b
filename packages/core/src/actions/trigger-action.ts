/** What trigger recognition needs to know of an enabled custom action. Earlier actions win when several match. */
export type TriggerAction = {
  readonly id: string;
  readonly name: string;
  /** As shoppers say it, in any language and script. */
  readonly phrases: readonly string[];
  readonly requestsHandoff: boolean;
  /** Policy: any of these, as whole words in any script, starts the action wherever it stands in a message. */
  readonly keywords: readonly string[];
  readonly startsOn: {
    /** Policy: what anger at the answers does; `null` leaves it to the built-in offer of a person. */
    readonly frustration: 'start' | 'offer' | null;
  };
  /** Choice: told in plain words when the action fits and when not. Without a model it is offered, never started. */
  readonly choice: { readonly description: string; readonly whenNot: string } | null;
};

/** For an action that only its phrases start. */
export const phrasesOnly = {
  keywords: [],
  startsOn: { frustration: null },
  choice: null,
} as const satisfies Partial<TriggerAction>;
