-- Sources that are looked at again: settings, progress, and the result of each page of a site. Questions with answers and
-- product catalogues are kinds of their own.

alter table source drop constraint source_kind_check;
alter table source add constraint source_kind_check
  check (kind in ('website', 'file', 'text', 'qa', 'products'));
alter table source
  add column settings jsonb not null default '{}',
  -- Of the reading that is under way, or of the last one.
  add column progress jsonb,
  -- Random mark of the one execution that may write what it reads: a newer one, or a cancel, takes it away.
  add column reading text,
  -- Whether the next reading looks at everything again, or goes on with what waits.
  add column is_fresh_wanted boolean not null default true,
  -- Version of the parsers that read it; what an older one read is not taken as unchanged.
  add column reader integer not null default 0,
  -- When all of it was last looked at, changed or not.
  add column checked_at timestamptz,
  add column next_fetch_at timestamptz;
create index source_due on source (next_fetch_at) where next_fetch_at is not null;

-- `key` names a document within its source: the id of a product in its feed. `product` is its row there, as read last.
alter table document
  add column key text,
  add column product jsonb;

-- Every address of a site that is known: what became of it in the last reading, and what the server said for the next
-- one to ask whether it has changed. Those that wait are the rest of a reading under way, so a killed one goes on with them.
create table source_page (
  workspace_id text collate "C" not null,
  source_id text collate "C" not null,
  url text collate "C" not null,
  -- In the order in which the addresses were found.
  ordinal integer not null,
  depth integer not null,
  state text not null
    check (state in ('waiting', 'read', 'unchanged', 'duplicate', 'skipped', 'failed', 'vanished')),
  reason text,
  remedy text,
  -- What was learned from it, now or at an earlier reading.
  document_id text collate "C",
  -- The address that the page goes by, once it was read.
  canonical text,
  hash text,
  etag text,
  last_modified text,
  bytes integer not null default 0,
  at timestamptz,
  primary key (workspace_id, source_id, url),
  foreign key (workspace_id, source_id) references source on delete cascade
);
create index source_page_in_order on source_page (workspace_id, source_id, ordinal);
alter table source_page enable row level security;
create policy own_workspace on source_page
  using (workspace_id = current_setting('app.workspace_id', true))
  with check (workspace_id = current_setting('app.workspace_id', true));

insert into source_page (workspace_id, source_id, url, ordinal, depth, state, document_id, canonical, at)
select d.workspace_id, d.source_id, d.url,
  row_number() over (partition by d.workspace_id, d.source_id order by d.created_at, d.id), 1, 'read', d.id, d.url,
  d.created_at
from document d
join source s on s.workspace_id = d.workspace_id and s.id = d.source_id
where s.kind = 'website' and d.url is not null
on conflict do nothing;
update source set next_fetch_at = now() + interval '1 day' where kind = 'website' and status = 'trained';
update source set problems = '[]' where kind = 'website';
