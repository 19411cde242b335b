-- Custom actions in full: what starts them, what they ask, what they do, what they say; the way to a person becomes one of
-- them. Kept sentences, sealed secrets, runs of calls, and who changed what.

alter table action add column position integer not null default 0;
alter table action add column is_built_in boolean not null default false;
alter table action add column starts jsonb;
alter table action add column page_rules jsonb not null default '[]';
alter table action add column ask text not null default 'form' check (ask in ('form', 'one_by_one'));
alter table action add column limit_seconds integer not null default 180;
alter table action add column does jsonb;
alter table action add column texts jsonb;
alter table action add column translations jsonb not null default '[]';
alter table action add column updated_at timestamptz;
alter table action add column deleted_at timestamptz;

update action set
  starts = jsonb_build_object('phrases', phrases, 'keywords', '[]'::jsonb, 'choice', null, 'unansweredInRow', null,
    'frustration', null, 'lowRating', false),
  does = '{"kind": "request_handoff", "teamId": null}',
  texts = jsonb_build_object('followUp', follow_up, 'followUpClosed', ''),
  updated_at = created_at;

alter table action drop column phrases;
alter table action drop column logic;
alter table action drop column follow_up;

-- The id of the built-in action is its agent's with another prefix: made once, and never there twice.
insert into action (workspace_id, id, agent_id, name, position, is_built_in, starts, fields, does, texts, is_enabled,
    created_at, updated_at)
  select workspace_id, 'act_' || substr(id, 5), id, (
      -- It was no action before, so one may have been called the same: the first number behind the name that is free.
      select candidate from (
        select n, case n when 1 then built_in_action_name else left(built_in_action_name, 70) || ' (' || n || ')' end
          as candidate
        from generate_series(1, 100000) as n) as named
      where not exists (select from action where action.workspace_id = agent.workspace_id
        and action.agent_id = agent.id and lower(action.name) = lower(candidate))
      order by n limit 1), 1000000, true,
    '{"phrases": [], "keywords": [], "choice": null, "unansweredInRow": null, "frustration": "offer", "lowRating": false}',
    '[]', '{"kind": "request_handoff", "teamId": null}',
    jsonb_build_object('followUp', case when built_in_follow_up = 
        'I have asked our team. Someone will be right with you, in this conversation.' then ''
      else built_in_follow_up end, 'followUpClosed', ''),
    true, created_at, created_at
  from agent;
alter table agent drop column built_in_action_name;
alter table agent drop column built_in_follow_up;

update action a set position = ordered.n
  from (select workspace_id, id, row_number() over (partition by workspace_id, agent_id order by created_at, id) as n
    from action where not is_built_in) as ordered
  where ordered.workspace_id = a.workspace_id and ordered.id = a.id;

alter table action alter column starts set not null;
alter table action alter column does set not null;
alter table action alter column texts set not null;
alter table action alter column updated_at set not null;
-- A name is free again once its action is deleted; restoring it asks anew.
drop index action_name;
create unique index action_name on action (workspace_id, agent_id, lower(name)) where deleted_at is null;
create unique index action_built_in on action (workspace_id, agent_id) where is_built_in;

-- Sentences that an action must answer to, or must not.
create table action_test (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  action_id text collate "C" not null,
  text text not null,
  should_fire boolean not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, action_id) references action on delete cascade
);
create index action_test_of_action on action_test (workspace_id, action_id, created_at);

-- What must not be read out of a copy of the database: sealed with a key of the server's secret (see secrets/).
create table action_secret (
  workspace_id text collate "C" not null,
  action_id text collate "C" not null,
  name text not null,
  sealed bytea not null,
  primary key (workspace_id, action_id, name),
  foreign key (workspace_id, action_id) references action on delete cascade
);

-- One run of a call. Its id is the idempotency key that the shop's system is given.
create table action_run (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  agent_id text collate "C" not null,
  action_id text collate "C" not null,
  action_name text not null,
  conversation_id text collate "C",
  origin text not null check (origin in ('visitor', 'try', 'again')),
  -- The run whose idempotency key it carries: what that one did is not done twice.
  again_of text collate "C",
  status text not null check (status in ('running', 'done', 'failed', 'dead', 'stopped')),
  -- The values the call was made with, by field key.
  fields jsonb not null,
  attempts jsonb not null default '[]',
  said text,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, agent_id) references agent on delete cascade,
  foreign key (workspace_id, conversation_id) references conversation on delete cascade
);
create index action_run_recent on action_run (workspace_id, action_id, created_at desc, id);
create index action_run_of_conversation on action_run (workspace_id, conversation_id, created_at)
  where conversation_id is not null;

create table audit_line (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  at timestamptz not null,
  -- As it was then: a teammate may leave, what they did stays.
  by_name text not null,
  teammate_id text collate "C",
  subject_kind text not null,
  subject_id text collate "C" not null,
  what text not null,
  changes jsonb not null,
  primary key (workspace_id, id)
);
create index audit_line_of_subject on audit_line (workspace_id, subject_kind, subject_id, at desc);

alter table conversation drop constraint conversation_floor_check;
alter table conversation add constraint conversation_floor_check
  check (floor in ('agent', 'collecting', 'acting', 'queue', 'teammate', 'resolved'));
alter table collected_value drop constraint collected_value_how_check;
alter table collected_value add constraint collected_value_how_check
  check (how in ('form', 'message', 'page', 'known', 'correction'));

-- What the states of conversations hold since: fields that were collected are kept whole, so that they can be corrected;
-- an open form says what it leads to, and a request whom it is for.
update conversation set state =
  state - 'collectedKeys'
  || jsonb_build_object(
    'collected', (
      select coalesce(jsonb_agg(coalesce(
        (select f -> 'spec'
          from conversation_event e, jsonb_array_elements(e.event #> '{collection,fields}') as f
          where e.workspace_id = conversation.workspace_id and e.conversation_id = conversation.id
            and e.type = 'CollectionStarted' and f #>> '{spec,key}' = k
          order by e.seq limit 1),
        jsonb_build_object('key', k, 'label', k, 'type', 'text', 'isRequired', false)) order by n), '[]')
      from jsonb_array_elements_text(coalesce(state -> 'collectedKeys', '[]')) with ordinality as keys (k, n)),
    'notFoundInRow', 0, 'language', null, 'lastRating', null)
  || case state #>> '{floor,kind}'
    when 'collecting' then jsonb_build_object('floor', jsonb_build_object(
      'logic', '{"kind": "handoff", "teamId": null}'::jsonb, 'canHandOff', true, 'ask', 'form', 'stage', 'fields',
      'asked', null, 'limitSeconds', 180, 'latestAt', state #> '{floor,deadlineAt}') || (state -> 'floor'))
    when 'queue' then jsonb_build_object('floor', (state -> 'floor') || '{"teamId": null}')
    else '{}' end
where state ? 'collectedKeys';

-- Requests by time, for how long a person usually takes to come.
create index conversation_event_requests on conversation_event (workspace_id, at) where type = 'HandoffRequested';

do $$
declare tenant_table text;
begin
  foreach tenant_table in array array['action_test', 'action_secret', 'action_run', 'audit_line']
  loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format(
      'create policy own_workspace on %I using (workspace_id = current_setting(''app.workspace_id'', true))'
      ' with check (workspace_id = current_setting(''app.workspace_id'', true))',
      tenant_table
    );
  end loop;
end $$;
