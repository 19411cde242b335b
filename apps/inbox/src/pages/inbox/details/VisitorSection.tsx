import type { VisitorDetails } from '@chatref/protocol';
import { BadgeCheck } from 'lucide-react';
import { safeHref } from '../../../components/safe-href.ts';
import { t } from '../../../strings/t.ts';
import { agoOf } from '../../../time/ago-of.ts';
import { formatInstant } from '../../../time/format-clock-time.ts';
import { useNow } from '../../../time/use-now.ts';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { type Fact, Facts } from './Facts.tsx';
import { languageName } from './language-name.ts';
import { localTimeIn, placeOf } from './place-of.ts';

const { fields } = t.details;

export function VisitorSection({ visitor }: { visitor: VisitorDetails }) {
  const now = useNow(60_000);
  return (
    <section className="px-4 py-4">
      <div className="mb-4 flex items-center gap-3">
        <Avatar kind="visitor" name={visitor.name} size="lg" />
        <div className="min-w-0">
          <p className="truncate text-base font-semibold text-ink">{visitor.name}</p>
          {visitor.isVerified ? (
            <Badge tone="ok" icon={<BadgeCheck aria-hidden />}>
              {t.details.verified}
            </Badge>
          ) : (
            <p className="truncate text-xs text-ink-3">
              {t.details.lastSeen(t.time.ago(agoOf(visitor.lastSeenAt, now)))}
            </p>
          )}
        </div>
      </div>
      <Facts facts={factsOf(visitor, now)} />
    </section>
  );
}

/** What is known, in the order in which a teammate asks for it; what is not known is left out. */
function factsOf(visitor: VisitorDetails, now: number): Fact[] {
  const place = placeOf(visitor.timeZone);
  const device = [visitor.device && t.details.devices[visitor.device], visitor.os].filter(Boolean).join(', ');
  const facts: (Fact | null)[] = [
    visitor.email === null ? null : { label: fields.email, value: visitor.email, copy: visitor.email },
    visitor.pageUrl === null ? null : { label: fields.page, value: <PageLink visitor={visitor} /> },
    place === null ? null : { label: fields.timeZone, value: place },
    visitor.timeZone === null ? null : { label: fields.localTime, value: localTimeIn(visitor.timeZone, now) },
    device === '' ? null : { label: fields.device, value: device },
    visitor.browser === null ? null : { label: fields.browser, value: visitor.browser },
    visitor.language === null ? null : { label: fields.language, value: languageName(visitor.language) },
    visitor.referrer === null || visitor.referrer === ''
      ? null
      : { label: fields.referrer, value: visitor.referrer },
    {
      label: fields.firstSeen,
      value: t.time.ago(agoOf(visitor.firstSeenAt, now)),
      title: formatInstant(visitor.firstSeenAt),
    },
  ];
  return facts.filter((fact) => fact !== null);
}

function PageLink({ visitor }: { visitor: VisitorDetails }) {
  const href = safeHref(visitor.pageUrl);
  const text = visitor.pageTitle ?? visitor.pageUrl;
  if (href === null) return text;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      title={href}
      className="text-accent-ink hover:underline"
    >
      {text}
    </a>
  );
}
