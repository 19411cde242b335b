import { useMemo, useState } from 'react';
import type { ActionValues } from './action-values.ts';
import { placesOf } from './places-of.ts';
import { type ActionErrors, validateAction } from './validate-action.ts';

export type ActionForm = {
  values: ActionValues;
  change: (change: Partial<ActionValues>) => void;
  /** On blur: nobody is told about a mistake that they are still making. */
  touch: (place: string) => void;
  errorOf: (place: string) => string | undefined;
  /** Whether an error is shown at one of these places, by how they begin. */
  hasErrorAt: (...places: readonly string[]) => boolean;
  /** Shows every error; whether there is none. */
  check: () => boolean;
  /** What the server refused, by the path in the request; gone with the next change. */
  refuse: (refused: ReadonlyMap<string, string>) => void;
  isChanged: boolean;
  /** Starts anew from these values, as after saving them. */
  restart: (values: ActionValues) => void;
};

/** `isReadOnly`: for those who may only look. */
export function useActionForm(initial: ActionValues, isReadOnly: boolean): ActionForm {
  const [start, setStart] = useState(initial);
  const [values, setValues] = useState(initial);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<ActionErrors>(new Map());
  const errors: ActionErrors = useMemo(() => validateAction(values), [values]);
  const errorOf = (place: string) =>
    (isTried || touched.has(place) ? errors.get(place) : undefined) ?? refused.get(place);
  return {
    values,
    change: (change) => {
      if (isReadOnly) return;
      setRefused(new Map());
      setValues((current) => ({ ...current, ...change }));
    },
    touch: (place) => setTouched((current) => new Set(current).add(place)),
    errorOf,
    hasErrorAt: (...places) =>
      [...errors.keys(), ...refused.keys()].some(
        (place) => errorOf(place) !== undefined && places.some((start) => place.startsWith(start)),
      ),
    check: () => {
      setTried(true);
      return errors.size === 0;
    },
    refuse: (found) => setRefused(placesOf(found, values)),
    isChanged: JSON.stringify(values) !== JSON.stringify(start),
    restart: (next) => {
      setStart(next);
      setValues(next);
      setTouched(new Set());
      setTried(false);
      setRefused(new Map());
    },
  };
}
