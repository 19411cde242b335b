import { type IdKind, type IdOf, idPrefixes, parseId } from '@chatref/core';

/** A valid id that says which one it is, such as `msg_00000000000000000000000007`: the same in every run, and readable. */
export function numberedId<Kind extends IdKind>(kind: Kind, n: number): IdOf<Kind> {
  const text = `${idPrefixes[kind]}_${String(n).padStart(26, '0')}`;
  const id = parseId(kind, text);
  if (id === null) throw new Error(`${text} is no id; give a whole number from 0 on`);
  return id;
}
