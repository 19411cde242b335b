import { useAction } from '../ActionContext.tsx';
import { ActionEditor } from './ActionEditor.tsx';
import { asSaveRequest, valuesOf } from './action-values.ts';

/** The settings of a saved action. */
export function EditorPage() {
  const action = useAction();
  return <ActionEditor action={action} start={valuesOf(asSaveRequest(action))} />;
}
