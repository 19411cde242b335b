-- Questions that the content did not answer, alike ones together, for the owner to close.
create table content_gap (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  agent_id text collate "C" not null,
  -- As it was asked last, without addresses and numbers of people.
  question text not null,
  -- Its telling words, sorted: two wordings with the same ones are one gap.
  form text not null,
  count integer not null,
  outcome text not null check (outcome in ('maybe', 'not_found')),
  status text not null check (status in ('open', 'answered', 'dismissed')),
  -- Where it was asked last.
  conversation_id text collate "C",
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, agent_id, form),
  foreign key (workspace_id, agent_id) references agent on delete cascade
);
create index content_gap_open on content_gap (workspace_id, agent_id, status, count desc, last_at desc);
alter table content_gap enable row level security;
create policy own_workspace on content_gap
  using (workspace_id = current_setting('app.workspace_id', true))
  with check (workspace_id = current_setting('app.workspace_id', true));
