import type { TimelineItem } from '@chatref/protocol';
import { useState } from 'preact/hooks';
import { fieldProblems, waitingStrings } from '../../strings/en.ts';
import { emailIn } from '../model/email-in.ts';
import type { PanelModel } from '../model/panel-model.ts';

type Props = { readonly model: PanelModel; readonly items: readonly TimelineItem[] };

/** Where nobody can be had now: the email goes as a message, so that whoever comes reads it, whatever becomes of this page. */
export function LeaveEmail({ model, items }: Props) {
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const left = emailIn(items);
  if (left !== null) return <p class="email-left">{waitingStrings.emailLeft(left)}</p>;
  const submit = (event: Event) => {
    event.preventDefault();
    const isEmail = /^\S+@\S+\.\S+$/.test(text.trim());
    setWrong(!isEmail);
    if (isEmail) model.send(text.trim());
  };
  return (
    <form class="leave-email" noValidate aria-label={waitingStrings.leaveEmail} onSubmit={submit}>
      <label for="leave-email">{waitingStrings.leaveEmail}</label>
      <span class="leave-row">
        <input
          id="leave-email"
          type="email"
          autocomplete="email"
          placeholder={waitingStrings.emailExample}
          value={text}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? 'leave-email-problem' : undefined}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="primary">
          {waitingStrings.sendEmail}
        </button>
      </span>
      {isWrong && (
        <p class="field-problem" id="leave-email-problem" role="alert">
          {fieldProblems['not_an_email']}
        </p>
      )}
    </form>
  );
}
