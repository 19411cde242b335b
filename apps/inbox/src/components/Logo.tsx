/** The mark of the product: a speech bubble with one line in it. Decorative; the name stands beside it. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg aria-hidden width={size} height={size} viewBox="0 0 32 32" className="shrink-0">
      <rect width="32" height="32" rx="9" className="fill-accent" />
      <path
        d="M9 10.500A2.500 2.500 0 0 1 11.500 8h9A2.500 2.500 0 0 1 23 10.500v6a2.500 2.500 0 0 1-2.500 2.500H16l-4.300 3.700a.42.42 0 0 1-.700-.320V19A2.500 2.500 0 0 1 9 16.500z"
        fill="#fff"
      />
      <path d="M13 13.600h6" className="stroke-accent" strokeWidth="1.800" strokeLinecap="round" />
    </svg>
  );
}
