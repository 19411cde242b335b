import { useEffect, useRef, useState } from 'preact/hooks';
import { panelStrings } from '../../strings/en.ts';
import { panelLimits } from '../limits.ts';
import type { PanelModel } from '../model/panel-model.ts';
import { type Floor, floorOf, type PanelView } from '../model/panel-view.ts';
import { Icon } from './Icon.tsx';

type Props = { readonly model: PanelModel; readonly view: PanelView };

/** Where the visitor writes. Enter sends, Shift+Enter breaks the line. */
export function Composer({ model, view }: Props) {
  const { draft, isShown } = view;
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [isFull, setFull] = useState(false);
  const overBy = text.trim().length - panelLimits.maxMessageChars;
  const problem = overBy > 0 ? panelStrings.tooLong(overBy) : isFull ? panelStrings.queueFull : null;

  useEffect(() => {
    if (draft === null) return;
    setText(draft.text);
    box.current?.focus();
  }, [draft]);
  // On a touch screen the focus would push half of the panel away with a keyboard.
  const focus = () => matchMedia('(pointer:coarse)').matches || box.current?.focus();
  useEffect(() => {
    if (isShown) focus();
  }, [isShown]);
  const asked = askedOf(floorOf(view));
  useEffect(() => {
    // A form or a button that had the focus is gone.
    if (isShown && asked !== 'form' && document.activeElement === document.body) focus();
  }, [asked]);
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight}px`;
  }, [text]);

  const submit = (event?: Event) => {
    event?.preventDefault();
    const words = text.trim();
    if (words === '' || overBy > 0) return;
    const isTaken = model.send(words);
    setFull(!isTaken);
    if (isTaken) setText('');
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends the composing of a character is not meant for us.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event);
  };
  return (
    <form class="composer" onSubmit={submit}>
      {problem ? (
        <p class="composer-problem" id="composer-problem" role="alert">
          {problem}
        </p>
      ) : (
        overBy > -panelLimits.countedFromChars && <p class="composer-left">{panelStrings.left(-overBy)}</p>
      )}
      <div class="composer-box">
        <textarea
          ref={box}
          rows={1}
          value={text}
          placeholder={panelStrings.write}
          aria-label={panelStrings.write}
          aria-invalid={problem !== null}
          aria-describedby={problem ? 'composer-problem' : undefined}
          enterkeyhint="send"
          onInput={(event) => {
            setText(event.currentTarget.value);
            model.typing();
          }}
          onKeyDown={onKeyDown}
        />
        <button
          type="submit"
          class="send"
          aria-label={panelStrings.send}
          disabled={text.trim() === '' || overBy > 0}
        >
          <Icon name="send" />
        </button>
      </div>
    </form>
  );
}

/** What stands above the text box: another one each time that a thing to press may have gone. */
function askedOf(floor: Floor): string {
  if (floor.kind !== 'collecting') return floor.kind;
  const { ask, stage, fields } = floor.form;
  if (stage === 'fields' && ask === 'form') return 'form';
  return `${stage} ${fields.find(({ state }) => state === 'open')?.key}`;
}
