import { type Refetch, sourceLimits } from '@chatref/protocol';
import { ChipsField } from '../../form/ChipsField.tsx';
import { TextField } from '../../form/TextField.tsx';
import type { Form } from '../../form/use-form.ts';
import { t } from '../../strings/t.ts';
import { RefetchField } from './RefetchField.tsx';
import type { SiteValues } from './site-values.ts';

const texts = t.knowledge.site;

/** What of a site is read, how much of it, and how often. */
export function SiteFields<V extends SiteValues>({ form }: { form: Form<V> }) {
  const chips = { maxCount: sourceLimits.maxPatterns, maxChars: sourceLimits.maxPatternChars };
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <ChipsField
        {...chips}
        label={texts.include}
        hint={texts.includeHint}
        placeholder={texts.includePlaceholder}
        removeLabel={texts.removePattern}
        values={form.values.include}
        error={form.errorOf('include')}
        onChange={(values) => form.set('include', values)}
        onBlur={() => form.touch('include')}
        isRequired={false}
      />
      <ChipsField
        {...chips}
        label={texts.exclude}
        hint={texts.excludeHint}
        placeholder={texts.excludePlaceholder}
        removeLabel={texts.removePattern}
        values={form.values.exclude}
        error={form.errorOf('exclude')}
        onChange={(values) => form.set('exclude', values)}
        onBlur={() => form.touch('exclude')}
        isRequired={false}
      />
      <TextField
        form={{ ...form, set: (_name, value) => form.set('maxPages', value) }}
        name="maxPages"
        label={texts.maxPages}
        hint={texts.maxPagesHint(sourceLimits.maxPages)}
        inputMode="numeric"
        maxLength={6}
      />
      <RefetchField
        value={form.values.refetch}
        onChange={(refetch: Refetch) => form.set('refetch', refetch)}
        hint={texts.refetchHint}
      />
    </div>
  );
}
