/** The shared look of everything one types or chooses in. */
export const controlClass =
  'w-full min-w-0 rounded-sm border border-line-strong bg-surface text-base text-ink shadow-card ' +
  'placeholder:text-ink-3 transition-[border-color,box-shadow] duration-100 hover:border-field-line ' +
  'focus-visible:border-accent focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-accent-line ' +
  'aria-invalid:border-danger aria-invalid:focus-visible:outline-danger-line ' +
  'disabled:cursor-not-allowed disabled:bg-sunken disabled:text-ink-3';
