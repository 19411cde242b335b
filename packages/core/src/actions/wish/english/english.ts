import { words } from '../../text/words.ts';
import type { Language } from '../language.ts';
import { bareFrames } from './bare-frames.ts';
import { frames } from './frames.ts';
import { frustration } from './frustration.ts';
import { greyFrames } from './grey-frames.ts';
import { guardLexicon } from './guard-lexicon.ts';
import { guards } from './guards.ts';
import { lexicon } from './lexicon.ts';
import { noise, realWords, spellings } from './spelling.ts';

export const english: Language = {
  code: 'en',
  lexicon: { ...lexicon, ...guardLexicon },
  spellings,
  glued: [
    { left: 'to', lists: ['talk', 'join', 'reach'] },
    { left: 'a', lists: ['human', 'staff'] },
    { left: 'an', lists: ['staff'] },
    { left: 'the', lists: ['staff'] },
    { left: 'live', lists: ['staff', 'human'] },
    { left: 'real', lists: ['human'] },
  ],
  cues: {
    lists: words('human staff expert someone service department departmentNoun talk join reach call machine'),
    words: words(`
      transfer takeover cut hung disconnected dropped kicked callback back number live who how where help assistance
      lost in_person person_to_person hotline helpline people escalation escalate escalated waiting press
    `),
  },
  noise,
  realWords,
  frames,
  bareFrames,
  greyFrames,
  guards,
  frustration,
};
