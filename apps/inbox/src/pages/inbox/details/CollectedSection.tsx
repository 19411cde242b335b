import type { Collected } from '@chatref/protocol';
import { t } from '../../../strings/t.ts';
import { formatInstant } from '../../../time/format-clock-time.ts';
import { Facts } from './Facts.tsx';
import { Section } from './Section.tsx';

/** What the visitor was asked for: who gave it when is in the hint, and a click copies it. */
export function CollectedSection({ collected }: { collected: readonly Collected[] }) {
  return (
    <Section title={t.details.collected}>
      {collected.length === 0 ? (
        <p className="text-sm text-ink-3">{t.details.collectedEmpty}</p>
      ) : (
        <Facts
          facts={collected.map((field) => ({
            label: field.label,
            value: <span className="font-medium">{field.value}</span>,
            copy: field.value,
            title: t.details.collectedHow[field.how](formatInstant(field.at)),
          }))}
        />
      )}
    </Section>
  );
}
