-- What a browser calls the beginning of a visitor, hashed: tabs that begin at once, and a request whose answer was lost,
-- meet the same visitor instead of making another.
alter table visitor add column begun_by text;
create unique index visitor_begun_by on visitor (workspace_id, agent_id, begun_by) where begun_by is not null;
