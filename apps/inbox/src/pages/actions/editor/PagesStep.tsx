import { type PageRule, wireLimits } from '@chatref/protocol';
import { Plus } from 'lucide-react';
import { t } from '../../../strings/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { useEditor } from './EditorContext.tsx';
import { newDraftId } from './new-draft-id.ts';
import { PageRuleEditor } from './PageRuleEditor.tsx';
import { RuleTester } from './RuleTester.tsx';
import { Step } from './Step.tsx';

const texts = t.actionEditor.pages;

export function PagesStep() {
  const { form } = useEditor();
  const { pageRules } = form.values;
  const change = (rules: readonly PageRule[]) => form.change({ pageRules: rules });
  return (
    <Step
      n={6}
      title={texts.title}
      text={texts.text}
      summary={pageRules.length === 0 ? texts.nothing : pageRules.flatMap(({ pages }) => pages).join(', ')}
      isOpenAtFirst={pageRules.length > 0}
      hasError={form.hasErrorAt('rule-')}
    >
      {pageRules.map((rule, index) => (
        <PageRuleEditor
          key={rule.id}
          rule={rule}
          n={index + 1}
          onChange={(next) => change(pageRules.with(index, next))}
          onRemove={() => change(pageRules.toSpliced(index, 1))}
        />
      ))}
      <Button
        size="sm"
        className="self-start"
        icon={<Plus aria-hidden size={14} />}
        isDisabled={pageRules.length >= wireLimits.maxPageRules}
        onClick={() => change([...pageRules, newRule(form.values.name)])}
      >
        {texts.add}
      </Button>
      {pageRules.length > 0 && <RuleTester rules={pageRules} />}
    </Step>
  );
}

function newRule(name: string): PageRule {
  return {
    id: newDraftId(),
    isEnabled: true,
    show: 'button',
    label: (name.trim() || texts.usualLabel).slice(0, 40),
    text: '',
    pages: [],
    exceptPages: [],
    when: { kind: 'after', seconds: 5 },
    isOncePerVisit: true,
    hours: 'always',
    device: 'any',
  };
}
