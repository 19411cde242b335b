import type { ActionLogic } from '@chatref/protocol';
import { ClipboardList, Hand, type LucideIcon, MessageSquare, Plug } from 'lucide-react';

/** The one look of each thing that an action can do. */
export const logicIcons: Readonly<Record<ActionLogic['kind'], LucideIcon>> = {
  request_handoff: Hand,
  call_api: Plug,
  send_message: MessageSquare,
  collect_details: ClipboardList,
};
