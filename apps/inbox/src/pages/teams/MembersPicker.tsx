import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { teamQuery } from '../../queries/team-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Input } from '../../ui/Input.tsx';

const texts = t.teams;
/** With fewer the search would only stand in the way. */
const minToSearch = 8;

type Props = { memberIds: readonly string[]; onChange: (memberIds: readonly string[]) => void };

export function MembersPicker({ memberIds, onChange }: Props) {
  const { workspace } = useSession();
  const [search, setSearch] = useState('');
  const people = useQuery(teamQuery(workspace.id)).data?.teammates ?? [];
  const wanted = search.trim().toLowerCase();
  const shown = people.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(wanted));
  const toggle = (id: string, isMember: boolean) =>
    onChange(isMember ? [...memberIds, id] : memberIds.filter((other) => other !== id));
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 flex w-full items-baseline justify-between gap-2 text-sm font-medium text-ink">
        {texts.members}
        <span className="text-xs font-normal text-ink-3">{texts.memberCount(memberIds.length)}</span>
      </legend>
      {people.length >= minToSearch && (
        <Input
          type="search"
          aria-label={texts.searchMembers}
          placeholder={texts.searchMembers}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className="mb-2"
        />
      )}
      <ul className="scroll-area max-h-64 divide-y divide-line rounded-md border border-line">
        {shown.map(({ id, name, email }) => (
          <li key={id}>
            <label className="flex cursor-pointer items-center gap-3 px-3 py-2 hover:bg-hover has-focus-visible:bg-hover">
              <input
                type="checkbox"
                checked={memberIds.includes(id)}
                onChange={(event) => toggle(id, event.currentTarget.checked)}
                className="size-4 shrink-0 accent-(--color-accent)"
              />
              <Avatar kind="teammate" name={name} size="sm" />
              <span className="min-w-0 flex-1">
                <span className="block truncate text-sm text-ink">{name}</span>
                <span className="block truncate text-xs text-ink-3">{email}</span>
              </span>
            </label>
          </li>
        ))}
        {shown.length === 0 && <li className="px-3 py-3 text-sm text-ink-3">{texts.nobodyFound}</li>}
      </ul>
      {memberIds.length === 0 && <p className="mt-1.5 text-xs text-ink-3">{texts.membersHint}</p>}
    </fieldset>
  );
}
