import { useState } from 'preact/hooks';
import { panelStrings } from '../../strings/en.ts';
import type { Rating } from '../model/ratings-of.ts';
import { Icon } from './Icon.tsx';

type Props = { readonly rating: Rating | null; readonly onRate: (rating: Rating) => void };

const choices = [
  { value: 'up', icon: 'helpful', label: panelStrings.helpful },
  { value: 'down', icon: 'unhelpful', label: panelStrings.notHelpful },
] as const;

/** Thumbs under an answer; the choice can be changed. */
export function Rate({ rating, onRate }: Props) {
  const [isThanked, setThanked] = useState(false);
  const rate = (value: Rating) => {
    setThanked(true);
    if (value !== rating) onRate(value);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent along with a form
    <div class="rate" role="group" aria-label={panelStrings.wasHelpful}>
      {choices.map(({ value, icon, label }) => (
        <button
          key={value}
          type="button"
          class="thumb"
          aria-label={label}
          aria-pressed={rating === value}
          onClick={() => rate(value)}
        >
          <Icon name={icon} />
        </button>
      ))}
      <span role="status">{isThanked && rating !== null && panelStrings.ratingThanks}</span>
    </div>
  );
}
