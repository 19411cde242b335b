import type { ActionRow } from '../../store/rows.ts';

type Listed = Pick<ActionRow, 'id' | 'name' | 'is_enabled' | 'does'>;

/** What buttons say where their page names nothing of its own: the way to a person, under whatever name it goes. */
const expertNames = ['', 'talk-to-an-expert', 'talk-to-a-person'];

/**
 * The enabled action that a page names: by id, name, or the name as an address has it. Without a name, or with the usual one
 * of a button to a person, the first that requests a handoff. Null for any other name: a page that asks for something that
 * is not there is not given something else.
 */
export function findAction<Row extends Listed>(actions: readonly Row[], wanted: string | null): Row | null {
  const enabled = actions.filter((action) => action.is_enabled);
  const slug = slugOf(wanted ?? '');
  const named = enabled.find(({ id, name }) => id === wanted || (slug !== '' && slugOf(name) === slug));
  if (named !== undefined) return named;
  if (!expertNames.includes(slug)) return null;
  return enabled.find(({ does }) => does.kind === 'request_handoff') ?? null;
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
