-- Agents and what they know, conversations and their log. Every table carries workspace_id, every key begins with it, and
-- a row-level-security policy shows a unit of work nothing but its own workspace (see store/in-workspace.ts).

create table agent (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  name text not null,
  greeting text not null,
  accent_color text not null,
  starter_questions jsonb not null default '[]',
  is_handoff_allowed boolean not null default true,
  fallback_email text,
  built_in_action_name text not null,
  built_in_follow_up text not null,
  expert_button_text text not null,
  allowed_origins jsonb not null default '[]',
  last_seen_origin text,
  last_seen_at timestamptz,
  -- Grows with every change of the agent's passages: a node's index is current while its version is.
  knowledge_version integer not null default 0,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (id)
);

create table source (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  agent_id text collate "C" not null,
  kind text not null check (kind in ('website', 'file', 'text')),
  name text not null,
  status text not null check (status in ('pending', 'processing', 'trained', 'failed')),
  failure jsonb,
  problems jsonb not null default '[]',
  created_at timestamptz not null,
  trained_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, agent_id) references agent on delete cascade
);
create index source_of_agent on source (workspace_id, agent_id, created_at);

-- What was handed in, kept so that a source can be read again after a failure or with a better parser.
create table source_content (
  workspace_id text collate "C" not null,
  source_id text collate "C" not null,
  file_name text,
  bytes bytea not null,
  primary key (workspace_id, source_id),
  foreign key (workspace_id, source_id) references source on delete cascade
);

create table document (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  agent_id text collate "C" not null,
  source_id text collate "C" not null,
  title text not null,
  url text,
  language text,
  hash text not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, source_id) references source on delete cascade
);
create index document_of_source on document (workspace_id, source_id);

create table passage (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  agent_id text collate "C" not null,
  document_id text collate "C" not null,
  ordinal integer not null,
  title text not null,
  headings jsonb not null,
  text text not null,
  url text,
  page integer,
  language text,
  primary key (workspace_id, id),
  foreign key (workspace_id, document_id) references document on delete cascade
);
create index passage_of_agent on passage (workspace_id, agent_id, document_id, ordinal);
create index passage_of_document on passage (workspace_id, document_id);

create table action (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  agent_id text collate "C" not null,
  name text not null,
  phrases jsonb not null,
  logic text not null check (logic in ('request_handoff')),
  fields jsonb not null,
  follow_up text not null,
  is_enabled boolean not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, agent_id) references agent on delete cascade
);
create unique index action_name on action (workspace_id, agent_id, lower(name));

create table contact (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  name text,
  email text,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);

create table visitor (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  agent_id text collate "C" not null,
  contact_id text collate "C" not null,
  -- A teammate trying the agent out in the Playground: kept out of the inbox.
  is_preview boolean not null,
  page_url text,
  page_title text,
  referrer text,
  language text,
  time_zone text,
  user_agent text,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, agent_id) references agent on delete cascade,
  foreign key (workspace_id, contact_id) references contact on delete cascade
);

-- One row is both the decider's state beside the log and the line in the inbox, written in the append itself.
create table conversation (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  agent_id text collate "C" not null,
  visitor_id text collate "C" not null,
  is_preview boolean not null,
  seq integer not null,
  state jsonb not null,
  floor text not null check (floor in ('agent', 'collecting', 'queue', 'teammate', 'resolved')),
  teammate_id text collate "C",
  reason text,
  requested_at timestamptz,
  waiting_since timestamptz,
  last_text text not null default '',
  last_author text not null default 'visitor',
  last_at timestamptz not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, agent_id) references agent on delete cascade,
  foreign key (workspace_id, visitor_id) references visitor on delete cascade
);
-- Two first messages at once cannot open two threads.
create unique index conversation_open on conversation (workspace_id, visitor_id) where floor <> 'resolved';
create index conversation_of_visitor on conversation (workspace_id, visitor_id, created_at);
create index conversation_recent on conversation (workspace_id, last_at desc, id) where not is_preview;
create index conversation_waiting on conversation (workspace_id, requested_at, id)
  where floor = 'queue' and not is_preview;
create index conversation_held on conversation (workspace_id, teammate_id, last_at desc)
  where floor = 'teammate' and not is_preview;

create table conversation_event (
  workspace_id text collate "C" not null,
  conversation_id text collate "C" not null,
  seq integer not null check (seq > 0),
  type text not null,
  event jsonb not null,
  at timestamptz not null,
  primary key (workspace_id, conversation_id, seq),
  foreign key (workspace_id, conversation_id) references conversation on delete cascade
);

-- The words of messages and notes, apart from the log, so that erasing a person is an update here and the log replays.
create table message (
  workspace_id text collate "C" not null,
  conversation_id text collate "C" not null,
  id text collate "C" not null,
  seq integer not null,
  author_kind text not null check (author_kind in ('visitor', 'agent', 'teammate', 'system')),
  author_id text collate "C",
  body text not null,
  client_id text,
  citations jsonb not null default '[]',
  at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, conversation_id) references conversation on delete cascade
);
create index message_in_order on message (workspace_id, conversation_id, seq);
-- A repeat of the same send finds the first one.
create unique index message_client_id on message (workspace_id, conversation_id, client_id)
  where client_id is not null;

create table collected_value (
  workspace_id text collate "C" not null,
  conversation_id text collate "C" not null,
  id text collate "C" not null,
  seq integer not null,
  key text not null,
  label text not null,
  value text not null,
  how text not null check (how in ('form', 'message')),
  at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, conversation_id) references conversation on delete cascade
);
create index collected_value_in_order on collected_value (workspace_id, conversation_id, seq);

do $$
declare tenant_table text;
begin
  foreach tenant_table in array array['agent', 'source', 'source_content', 'document', 'passage', 'action', 'contact',
    'visitor', 'conversation', 'conversation_event', 'message', 'collected_value']
  loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format(
      'create policy own_workspace on %I using (workspace_id = current_setting(''app.workspace_id'', true))'
      ' with check (workspace_id = current_setting(''app.workspace_id'', true))',
      tenant_table
    );
  end loop;
end $$;

-- A widget knows its agent's public id and nothing else; this is the one question that crosses workspaces.
create function workspace_of_agent(wanted text) returns text
  language sql stable security definer set search_path = public
  as $$ select workspace_id from agent where id = wanted $$;
revoke all on function workspace_of_agent(text) from public;
grant execute on function workspace_of_agent(text) to chatref_app;

-- Lets the application role enqueue in its own transaction without any right on the queue's tables.
create function enqueue_job(task text, payload json, run_at timestamptz, job_key text, max_attempts integer)
  returns void language plpgsql security definer set search_path = public
  as $$
  begin
    perform graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key, max_attempts => max_attempts);
  end $$;
revoke all on function enqueue_job(text, json, timestamptz, text, integer) from public;
grant execute on function enqueue_job(text, json, timestamptz, text, integer) to chatref_app;

-- Which server processes are alive, so that the jobs of one that died are taken over within seconds.
create table server_node (
  id text collate "C" primary key,
  worker_ids jsonb not null,
  seen_at timestamptz not null
);
revoke all on server_node from chatref_app;

-- The name of the workspace at hand, for greetings and mails; schema auth itself stays closed to the application role.
create view workspace with (security_barrier = true) as
  select id, name from auth.organization where id = current_setting('app.workspace_id', true);
revoke all on workspace from chatref_app;
grant select on workspace to chatref_app;
