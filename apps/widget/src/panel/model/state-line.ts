import { panelStrings } from '../../strings/en.ts';
import type { Floor } from './panel-view.ts';

export type StateLine = { readonly text: string; readonly tone: 'agent' | 'waiting' | 'person' | 'quiet' };

/** One line that says who will answer: always true, never a promise. */
export function stateLine(floor: Floor): StateLine {
  switch (floor.kind) {
    case 'agent':
      return { text: panelStrings.agentAnswers, tone: 'agent' };
    case 'collecting':
      return floor.form.stage === 'confirm'
        ? { text: panelStrings.confirming, tone: 'waiting' }
        : { text: panelStrings.askingDetails, tone: 'waiting' };
    case 'queue':
      return { text: panelStrings.waiting, tone: 'waiting' };
    case 'acting':
      return { text: panelStrings.acting, tone: 'waiting' };
    case 'teammate':
      return { text: panelStrings.personHere(floor.name), tone: 'person' };
    case 'resolved':
      return { text: panelStrings.resolved, tone: 'quiet' };
  }
}
