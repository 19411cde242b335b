import { explainRule, type RuleVerdict } from '@chatref/client';
import type { PageRule } from '@chatref/protocol';
import { useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useAgent } from '../../../agent/AgentContext.tsx';
import { pageRulesQuery } from '../../../queries/action-queries.ts';
import { t } from '../../../strings/t.ts';
import { useNow } from '../../../time/use-now.ts';
import { Field } from '../../../ui/Field.tsx';
import { Input } from '../../../ui/Input.tsx';
import { Select } from '../../../ui/Select.tsx';

const texts = t.actionEditor.tester;

/** Paste an address, and see which of the rules show there now, and why. By the very code that runs on the shop's pages. */
export function RuleTester({ rules }: { rules: readonly PageRule[] }) {
  const [url, setUrl] = useState('');
  const [device, setDevice] = useState<'desktop' | 'phone'>('desktop');
  const nowMs = useNow(60_000);
  const openWindows = useQuery(pageRulesQuery(useAgent().id)).data?.openWindows ?? null;
  const address = url.trim();
  return (
    <section aria-label={texts.title} className="rounded-md border border-dashed border-line-strong p-3">
      <h4 className="text-sm font-medium text-ink">{texts.title}</h4>
      <div className="mt-2 grid gap-3 sm:grid-cols-[minmax(0,1fr)_9rem]">
        <Field label={texts.address}>
          {(control) => (
            <Input
              {...control}
              value={url}
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              placeholder="https://your-shop.com/checkout/payment"
              onChange={(event) => setUrl(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={texts.device}>
          {({ id }) => (
            <Select
              control={{ id }}
              value={device}
              options={[
                { value: 'desktop', label: t.actionEditor.pages.devices.desktop },
                { value: 'phone', label: t.actionEditor.pages.devices.phone },
              ]}
              onChange={setDevice}
            />
          )}
        </Field>
      </div>
      <div role="status">
        {address !== '' && (
          <ul className="mt-3 flex flex-col gap-1.5">
            {rules.map((rule, index) => (
              <Result
                key={rule.id}
                n={index + 1}
                rule={rule}
                verdict={explainRule(rule, { url: address, device, nowMs, openWindows })}
              />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function Result({ n, rule, verdict }: { n: number; rule: PageRule; verdict: RuleVerdict }) {
  const Icon = verdict.shows ? Check : X;
  return (
    <li className="flex items-start gap-2 text-sm">
      <Icon
        aria-hidden
        size={16}
        className={clsx('mt-0.5 shrink-0', verdict.shows ? 'text-ok-ink' : 'text-ink-3')}
      />
      <span className="min-w-0 wrap-anything text-ink-2">
        <span className="font-medium text-ink">
          {verdict.shows ? texts.shows(n, rule.label) : texts.showsNot(n)}
        </span>{' '}
        {verdict.pattern === null
          ? texts.because[verdict.because]
          : texts.byPattern[verdict.because](verdict.pattern)}{' '}
        {verdict.shows &&
          texts.when(rule.when.kind === 'after' ? rule.when.seconds : null, rule.isOncePerVisit)}
      </span>
    </li>
  );
}
