const shapes = {
  spark:
    'M12 3l1.9 5.6a2 2 0 0 0 1.3 1.3L21 12l-5.8 2.1a2 2 0 0 0-1.3 1.3L12 21l-1.9-5.6a2 2 0 0 0-1.3-1.3L3 12l5.8-2.1a2 2 0 0 0 1.3-1.3z',
  send: 'M12 19V5m-6 6l6-6 6 6',
  close: 'M6 9l6 6 6-6',
  menu: 'M5 12h.01M12 12h.01M19 12h.01',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-7 8c0-3.3 3.1-5 7-5s7 1.7 7 5',
  trash: 'M5 7h14M10 7V5h4v2m-7 0l1 12h8l1-12',
  down: 'M12 5v14m-6-6l6 6 6-6',
  helpful: 'M7 11v9H4v-9zm0 0l4-8a2 2 0 0 1 2 2v4h5.5a2 2 0 0 1 2 2.3l-1.2 7a2 2 0 0 1-2 1.7H7',
  unhelpful: 'M7 13V4H4v9zm0 0l4 8a2 2 0 0 0 2-2v-4h5.5a2 2 0 0 0 2-2.3l-1.2-7a2 2 0 0 0-2-1.7H7',
  done: 'M5 12.5l4.5 4.5L19 7.5',
  away: 'M4 4l16 16M9 5.5a11 11 0 0 1 12 3.5M3 9a11 11 0 0 1 3-2.2M6.5 12.8a7 7 0 0 1 4-2M12 19h.01',
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}
