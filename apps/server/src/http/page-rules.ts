import { parseId } from '@chatref/core';
import { widgetRulesSchema } from '@chatref/protocol';
import { readPageRules } from '../app/actions/page-rules.ts';
import type { Api } from './api.ts';
import type { HttpDeps } from './http-deps.ts';
import { httpLimits } from './limits.ts';
import { unknownAgent } from './sessions.ts';

export function pageRuleRoutes({ route }: Api, deps: HttpDeps): void {
  route(
    {
      method: 'get',
      path: '/w/agents/:agentId/page-rules',
      summary: 'What pages of the shop show by themselves',
      answer: widgetRulesSchema,
      keptSeconds: httpLimits.pageRulesKeptSeconds,
    },
    async (call) => {
      const id = parseId('agent', call.param('agentId'));
      const rules = id === null ? null : await readPageRules(deps, id);
      if (rules === null) throw unknownAgent(call.param('agentId'));
      return rules;
    },
  );
}
