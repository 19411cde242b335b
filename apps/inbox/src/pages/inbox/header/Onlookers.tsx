import { t } from '../../../strings/t.ts';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Tooltip } from '../../../ui/Tooltip.tsx';

type Props = { teammates: readonly { id: string; name: string }[] };

/** More than these are a number: two faces say that one is not alone, and who it is. */
const maxFaces = 3;

/** Teammates who look at the same conversation just now, so that two do not begin the same answer. */
export function Onlookers({ teammates }: Props) {
  const words = t.conversation.presence.onlookers(teammates.map(({ name }) => name));
  const more = teammates.length - maxFaces;
  return (
    <div role="status" className="flex shrink-0 items-center">
      {teammates.length > 0 && (
        <Tooltip label={words} side="bottom">
          <button
            type="button"
            className="flex cursor-default items-center -space-x-1.5 rounded-full p-0.5 pointer-coarse:p-2"
          >
            {teammates.slice(0, maxFaces).map(({ id, name }) => (
              <span key={id} className="rounded-full ring-2 ring-surface">
                <Avatar kind="teammate" name={name} size="sm" />
              </span>
            ))}
            {more > 0 && (
              <span aria-hidden className="pl-2.5 text-xs text-ink-2">
                +{more}
              </span>
            )}
            <span className="sr-only">{words}</span>
          </button>
        </Tooltip>
      )}
    </div>
  );
}
