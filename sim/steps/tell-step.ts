import type { Actor, Deed, Step } from './step.ts';

/** A step as a line for people: when, who, what. */
export function tellStep({ atMs, deed }: Step): string {
  return `${(atMs / 1000).toFixed(3).padStart(9)} s  ${tellDeed(deed)}`;
}

function tellDeed(deed: Deed): string {
  switch (deed.do) {
    case 'open_page':
      return `${who(deed)} loads the page (${deed.via})`;
    case 'say':
      return `${who(deed)} says a ${deed.words}, number ${deed.n}`;
    case 'fill_form':
      return `${who(deed)} sends the form: ${deed.how}`;
    case 'press_action':
      return `${who(deed)} presses the button of an action, number ${deed.n}`;
    case 'consent':
      return `${who(deed)} is asked whether it shall be done, and says ${deed.consent}`;
    case 'rate':
      return `${who(deed)} holds their thumb ${deed.rating}`;
    case 'open_inbox':
      return `${who(deed)} loads the inbox (${deed.via})`;
    case 'rush':
      return `every teammate takes over conversation ${deed.pick} at once`;
    case 'sleep':
      return `${who(deed.who)} sleeps for ${deed.forMs} ms${deed.isFrozen ? ', timers and all' : ''}`;
    case 'jump_clock':
      return `the clock of ${'node' in deed.who ? `node ${deed.who.node + 1}` : who(deed.who)} jumps by ${deed.byMs} ms`;
    case 'drop_socket':
      return `the socket of ${who(deed.who)} is ${deed.how}`;
    case 'read_slowly':
      return `${who(deed.who)} reads nothing for ${deed.forMs} ms`;
    case 'lose_request':
      return `the next request of ${who(deed.who)} is lost on its way`;
    case 'lose_answer':
      return `the answer to the next request of ${who(deed.who)} is lost`;
    case 'weather': {
      const { lost, doubled, lateMs } = deed.rates;
      const rates = `${lost / 10} % lost, ${doubled / 10} % doubled, up to ${lateMs} ms late`;
      return `${deed.place}: ${rates}, for ${deed.forMs} ms`;
    }
    case 'redis_away':
      return `Redis is away for ${deed.forMs} ms`;
    case 'crash':
      return deed.when === 'stop'
        ? `node ${deed.node + 1} is told to stop, for ${deed.downMs} ms`
        : `node ${deed.node + 1} dies ${deed.when.replace('_', ' ')}, for ${deed.downMs} ms`;
    case 'run_job_twice':
      return 'every running job is taken for lost and run again';
    default:
      return `${who('who' in deed ? deed.who : deed)}: ${deed.do.replaceAll('_', ' ')}${'pick' in deed ? ` ${deed.pick}` : ''}`;
  }
}

function who(actor: Actor): string {
  return 'shopper' in actor
    ? `shopper ${actor.shopper + 1}${actor.tab > 0 ? ` in tab ${actor.tab + 1}` : ''}`
    : `teammate ${actor.teammate + 1}`;
}
