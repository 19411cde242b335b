-- Language models that a workspace has set up, tried in their order, and what each use of one took.
create table model (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  label text not null,
  provider text not null check (provider in ('openai-compatible', 'anthropic', 'google')),
  name text not null,
  base_url text,
  -- Sealed with a key of the server's secret (see secrets/); null where none is needed.
  sealed_key bytea,
  position integer not null,
  is_enabled boolean not null,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);

-- One row a use. `label` as it was then: the model may be gone.
create table model_use (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  conversation_id text collate "C",
  model_id text collate "C",
  label text not null,
  purpose text not null check (purpose in ('answer', 'choice', 'try')),
  outcome text not null check (outcome in ('used', 'declined', 'refused', 'failed')),
  problem text,
  input_tokens integer not null,
  output_tokens integer not null,
  took_ms integer not null,
  at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, conversation_id) references conversation on delete cascade
);
create index model_use_recent on model_use (workspace_id, at desc);
create index model_use_of_conversation on model_use (workspace_id, conversation_id, at) where conversation_id is not null;

create table model_budget (
  workspace_id text collate "C" not null primary key,
  -- Tokens in a calendar month, UTC; null: no bound.
  monthly_tokens bigint
);

-- How the agent speaks when a model writes, and what it does not speak about at all.
alter table agent add column tone text not null default 'friendly' check (tone in ('friendly', 'plain', 'formal'));
alter table agent add column instructions text not null default '';
alter table agent add column forbidden_topics jsonb not null default '[]';

do $$
declare tenant_table text;
begin
  foreach tenant_table in array array['model', 'model_use', 'model_budget']
  loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format(
      'create policy own_workspace on %I using (workspace_id = current_setting(''app.workspace_id'', true))'
      ' with check (workspace_id = current_setting(''app.workspace_id'', true))',
      tenant_table
    );
  end loop;
end $$;
