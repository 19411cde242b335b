import type { Author } from '@chatref/protocol';
import { Logo } from '../../../components/Logo.tsx';
import { Avatar } from '../../../ui/Avatar.tsx';

export function SpeakerAvatar({ author, visitorName }: { author: Author; visitorName: string }) {
  switch (author.kind) {
    case 'visitor':
      return <Avatar kind="visitor" name={visitorName} />;
    case 'agent':
      return <Avatar kind="agent" name={author.name} />;
    case 'teammate':
      return <Avatar kind="teammate" name={author.name} />;
    case 'system':
      return (
        <span aria-hidden className="inline-flex size-8 shrink-0 items-center justify-center opacity-70">
          <Logo size={20} />
        </span>
      );
  }
}
