import { actionEditor } from './action-editor.ts';
import { actions } from './actions.ts';
import { agents } from './agents.ts';
import { auth } from './auth.ts';
import { common } from './common.ts';
import { conversation } from './conversation.ts';
import { details } from './details.ts';
import { errors } from './errors.ts';
import { gaps } from './gaps.ts';
import { hours } from './hours.ts';
import { inbox } from './inbox.ts';
import { install } from './install.ts';
import { knowledge } from './knowledge.ts';
import { models } from './models.ts';
import { playground } from './playground.ts';
import { shell } from './shell.ts';
import { synonyms } from './synonyms.ts';
import { team } from './team.ts';
import { teams } from './teams.ts';
import { time } from './time.ts';

export const en = {
  actionEditor,
  actions,
  agents,
  auth,
  common,
  conversation,
  details,
  errors,
  gaps,
  hours,
  inbox,
  install,
  knowledge,
  models,
  playground,
  shell,
  synonyms,
  team,
  teams,
  time,
};
