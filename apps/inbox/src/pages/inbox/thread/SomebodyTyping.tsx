import { Dots } from '../../../ui/Dots.tsx';

export function SomebodyTyping({ text }: { text: string }) {
  return (
    <p className="flex items-center gap-2 pl-10.5 text-xs text-ink-3">
      <Dots />
      {text}
    </p>
  );
}
