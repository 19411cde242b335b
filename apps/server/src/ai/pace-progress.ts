/** Passes the newest text on at most every `everyMs`, and always the last one: a model that pauses must not hide its words. */
export function paceProgress(everyMs: number, pass: (text: string) => void) {
  let toldMs = 0;
  let waiting: NodeJS.Timeout | undefined;
  const tell = (text: string) => {
    toldMs = Date.now();
    pass(text);
  };
  const stop = () => clearTimeout(waiting);
  return {
    say(text: string): void {
      stop();
      const restMs = toldMs + everyMs - Date.now();
      if (restMs <= 0) tell(text);
      else waiting = setTimeout(tell, restMs, text);
    },
    stop,
  };
}
