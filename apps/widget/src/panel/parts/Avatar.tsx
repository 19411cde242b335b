import { Icon } from './Icon.tsx';

/** A person by the first letter of their name; the agent by its sign, so that the two are never mixed up. */
export function Avatar({ name }: { readonly name: string | null }) {
  return (
    <span class={name === null ? 'avatar avatar-agent' : 'avatar'} aria-hidden="true">
      {name === null ? <Icon name="spark" /> : [...name.trim()][0]?.toUpperCase()}
    </span>
  );
}
