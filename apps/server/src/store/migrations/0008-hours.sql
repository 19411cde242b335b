-- When somebody can be had: schedules of a workspace, and the teams that follow them. Hours are local times with the
-- name of their zone, never instants; whether it is open is worked out when it is asked (docs/spec/schedule.md).

create table schedule (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  name text not null,
  -- An IANA name, such as Europe/Berlin.
  time_zone text not null,
  weekly jsonb not null,
  exceptions jsonb not null default '[]',
  -- The workspace's own. While there is none it is always open.
  is_default boolean not null default false,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);
create unique index schedule_name on schedule (workspace_id, lower(name));
create unique index schedule_default on schedule (workspace_id) where is_default;

create table team (
  workspace_id text collate "C" not null,
  id text collate "C" not null,
  name text not null,
  -- Null: the workspace's.
  schedule_id text collate "C",
  created_at timestamptz not null,
  primary key (workspace_id, id),
  constraint team_follows_schedule foreign key (workspace_id, schedule_id) references schedule
);
create unique index team_name on team (workspace_id, lower(name));
create index team_of_schedule on team (workspace_id, schedule_id) where schedule_id is not null;

create table team_member (
  workspace_id text collate "C" not null,
  team_id text collate "C" not null,
  teammate_id text collate "C" not null,
  primary key (workspace_id, team_id, teammate_id),
  foreign key (workspace_id, team_id) references team on delete cascade,
  -- Whoever leaves the workspace leaves its teams.
  constraint team_member_teammate foreign key (teammate_id) references auth.member (id) on delete cascade
);
create index team_member_of on team_member (teammate_id);

do $$
declare workspace_table text;
begin
  foreach workspace_table in array array['schedule', 'team', 'team_member']
  loop
    execute format('alter table %I enable row level security', workspace_table);
    execute format(
      'create policy own_workspace on %I using (workspace_id = current_setting(''app.workspace_id'', true))'
      ' with check (workspace_id = current_setting(''app.workspace_id'', true))',
      workspace_table
    );
  end loop;
end $$;

-- What a command decides may depend on the hours, as it does on the agent's own settings: those that a server remembers
-- are then no longer these. In order, so that two who save at once do not wait for each other.
create function hours_changed() returns trigger language plpgsql as $$
  declare
    changed_workspace text := case when tg_op = 'DELETE' then old.workspace_id else new.workspace_id end;
  begin
    update agent set settings_version = settings_version + 1
    where workspace_id = changed_workspace
      and id in (select id from agent where workspace_id = changed_workspace order by id for update);
    return null;
  end $$;
create trigger settings_version after insert or update or delete on schedule
  for each row execute function hours_changed();
create trigger settings_version after insert or update or delete on team
  for each row execute function hours_changed();
