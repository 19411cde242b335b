import type { ApiCall } from '@chatref/protocol';
import type { CallTexts } from '../../calls/judge-reply.ts';
import type { ActionRow } from '../../store/rows.ts';
import { wordsIn } from '../conversations/texts/words-in.ts';

type Listener = {
  /** Two letters. */
  readonly language: string;
  readonly canHandOff: boolean;
};

/** What is said around a reply: the owner's words in the visitor's language, else as they wrote them, else ours. */
export function callTexts(
  { texts, translations }: Pick<ActionRow, 'texts' | 'translations'>,
  { errorText }: ApiCall,
  { language, canHandOff }: Listener,
): CallTexts {
  const words = wordsIn(language);
  const translated = translations.find((one) => one.language === language)?.followUp ?? '';
  const afterReply = translated || texts.followUp;
  const failed = canHandOff ? `${words.failed} ${words.offer}` : words.failed;
  return { language, afterReply, thanks: afterReply || words.thanks, failed: errorText || failed };
}
