/**
 * What a visitor's message starts. `actionId: null` is the built-in "Talk to a person". `offer` shows the button and
 * starts nothing. `stoppedBy` names the guard that kept a near-wish from firing.
 */
export type TriggerVerdict =
  | {
      readonly kind: 'fire';
      readonly actionId: string | null;
      readonly by: 'phrase' | 'wish' | 'keyword' | 'frustration';
      /** The owner's phrase, as it was written. */
      readonly phrase?: string;
      /** The owner's keyword, as it was written. */
      readonly keyword?: string;
      /** The shape of the sentence: a row of the built-in tables. */
      readonly frame?: string;
    }
  | {
      readonly kind: 'offer';
      readonly actionId: string | null;
      readonly because: 'grey' | 'frustration' | 'choice';
    }
  | { readonly kind: 'none'; readonly stoppedBy?: string };
