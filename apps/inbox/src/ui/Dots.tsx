/** Three dots that say: words are on their way. Whoever shows it says so in words too. */
export function Dots() {
  return (
    <span aria-hidden className="inline-flex h-5 items-center gap-1">
      {[0, 160, 320].map((delayMs) => (
        <span
          key={delayMs}
          className="size-1.5 animate-blink rounded-full bg-current"
          style={{ animationDelay: `${delayMs}ms` }}
        />
      ))}
    </span>
  );
}
