import { type FormEvent, useState } from 'react';

export type FormErrors<V> = { [K in keyof V]?: string | undefined };

type Options<V> = {
  initial: V;
  /** Messages that say what to do; an empty object when all is well. */
  validate: (values: V) => FormErrors<V>;
  onSubmit: (values: V) => void;
};

export type Form<V> = {
  values: V;
  set<K extends keyof V>(key: K, value: V[K]): void;
  /** Called on blur: nobody is told about a mistake they are still typing. */
  touch(key: keyof V): void;
  errorOf(key: keyof V): string | undefined;
  submit(event: FormEvent<HTMLFormElement>): void;
  isChanged: boolean;
  /** Starts anew from these values, as after saving them. */
  reset(values: V): void;
};

/** Live validation with manners: a field speaks after it was left once, or after a try to submit. */
export function useForm<V extends object>({ initial, validate, onSubmit }: Options<V>): Form<V> {
  const [start, setStart] = useState(initial);
  const [values, setValues] = useState(initial);
  const [touched, setTouched] = useState<ReadonlySet<keyof V>>(new Set());
  const [isTried, setTried] = useState(false);
  const errors = validate(values);

  return {
    values,
    set: (key, value) => setValues((current) => ({ ...current, [key]: value })),
    touch: (key) => setTouched((current) => new Set(current).add(key)),
    errorOf: (key) => (isTried || touched.has(key) ? errors[key] : undefined),
    submit: (event) => {
      event.preventDefault();
      setTried(true);
      const isFine = Object.values(errors).every((error) => error === undefined);
      if (isFine) onSubmit(values);
      else focusFirstInvalid(event.currentTarget);
    },
    isChanged: JSON.stringify(values) !== JSON.stringify(start),
    reset: (next) => {
      setStart(next);
      setValues(next);
      setTouched(new Set());
      setTried(false);
    },
  };
}

/** After the next paint, when the marks of the failed try are in the page. */
function focusFirstInvalid(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
