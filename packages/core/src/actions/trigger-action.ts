/** What trigger recognition needs to know of an enabled custom action. Earlier actions win when several match. */
export type TriggerAction = {
  readonly id: string;
  readonly name: string;
  /** As shoppers say it, in any language and script. */
  readonly phrases: readonly string[];
  readonly requestsHandoff: boolean;
};
