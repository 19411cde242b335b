import { CopyButton } from './CopyButton.tsx';

type Props = { value: string; name: string; isCode?: boolean };

/** A value made to be copied whole: selected by a click, or taken with the button. */
export function CopyField({ value, name, isCode = false }: Props) {
  if (isCode) {
    return (
      <div className="flex items-start rounded-md border border-line bg-sunken">
        <pre className="min-w-0 flex-1 p-3 pr-1 font-mono text-sm wrap-anything whitespace-pre-wrap text-ink">
          <code>{value}</code>
        </pre>
        <span className="m-2">
          <CopyButton value={value} name={name} />
        </span>
      </div>
    );
  }
  return (
    <div className="flex h-8 items-center rounded-sm border border-line-strong bg-sunken pr-1 pl-2.5 pointer-coarse:h-10">
      <input
        readOnly
        aria-label={name}
        value={value}
        onFocus={(event) => event.currentTarget.select()}
        className="min-w-0 flex-1 truncate bg-transparent font-mono text-xs text-ink outline-hidden"
      />
      <CopyButton value={value} name={name} />
    </div>
  );
}
