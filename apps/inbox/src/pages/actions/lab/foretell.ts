import type { ActionTest, ExplainActionsRequest, ExplainedSentence } from '@chatref/protocol';

type Draft = NonNullable<ExplainActionsRequest['draft']>;

/** The kept tests as they will be once the draft is saved; one that nothing is known of yet stays as it is. */
export function foretell(
  tests: readonly ActionTest[],
  explained: readonly ExplainedSentence[],
  draft: Draft,
): readonly ActionTest[] {
  return tests.map((test) => {
    const sentence = explained.find(({ text }) => text === test.text);
    return sentence === undefined ? test : { ...test, isHolding: willHold(test, sentence, draft) };
  });
}

function willHold({ shouldFire }: ActionTest, { verdict }: ExplainedSentence, draft: Draft): boolean {
  if (verdict.kind === 'none' || verdict.actionId !== draft.actionId) return !shouldFire;
  // What the agent may choose is only offered; for a wanted sentence that is enough, as on the server.
  return verdict.kind === 'fire' ? shouldFire : !shouldFire || draft.starts.choice !== null;
}
