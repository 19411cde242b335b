import { errandFrames } from './errand-frames.ts';
import { returnFrames } from './return-frames.ts';
import { talkFrames } from './talk-frames.ts';

/** Ways to ask for a person in English. */
export const frames = [...talkFrames, ...errandFrames, ...returnFrames];
