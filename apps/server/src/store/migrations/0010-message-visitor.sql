-- A message that is sent again is known again wherever the first try went. Its conversation may have been resolved since
-- and another begun, so a client id is kept once for each visitor and no longer once for each conversation.
alter table message add column visitor_id text collate "C";
-- What was sent twice by then stays twice; the first one is known again.
update message m set visitor_id = f.visitor_id
  from (
    select distinct on (o.workspace_id, c.visitor_id, o.client_id) o.workspace_id, o.id, c.visitor_id
    from message o
    join conversation c on c.workspace_id = o.workspace_id and c.id = o.conversation_id
    where o.client_id is not null
    order by o.workspace_id, c.visitor_id, o.client_id, o.at, o.id) as f
  where f.workspace_id = m.workspace_id and f.id = m.id;

drop index message_client_id;
create unique index message_client_id on message (workspace_id, visitor_id, client_id)
  where client_id is not null;

-- As before, with the visitor beside each message.
create or replace function append_stretch(
  in_workspace text, in_conversation text, known_seq integer, known_settings integer,
  new_seq integer, new_state jsonb, new_floor text, new_teammate text, new_reason text, new_requested timestamptz,
  new_waiting timestamptz, new_text text, new_author text, new_last timestamptz,
  seqs integer[], types text[], events jsonb[], ats timestamptz[],
  m_seqs integer[], m_ids text[], m_kinds text[], m_authors text[], m_bodies text[], m_clients text[],
  m_citations jsonb[], m_ats timestamptz[],
  given jsonb, jobs jsonb, named text[]
) returns jsonb language plpgsql as $$
  declare
    written jsonb;
  begin
    perform set_config('app.workspace_id', in_workspace, true);

    -- One statement for what nearly every append has: each more costs as much as a row.
    with moved as (
      update conversation set
        seq = new_seq, state = new_state, floor = new_floor, teammate_id = new_teammate, reason = new_reason,
        requested_at = new_requested, waiting_since = new_waiting, last_text = new_text, last_author = new_author,
        last_at = new_last, changed_xid = pg_current_xact_id()
      where workspace_id = in_workspace and id = in_conversation and seq = known_seq
        and (known_settings is null or exists (
          select from agent
          where workspace_id = in_workspace and id = agent_id and settings_version = known_settings))
      returning agent_id, visitor_id
    ), logged as (
      insert into conversation_event (workspace_id, conversation_id, seq, type, event, at)
        select in_workspace, in_conversation, e.* from moved, unnest(seqs, types, events, ats) as e
    ), said as (
      insert into message
          (workspace_id, conversation_id, visitor_id, seq, id, author_kind, author_id, body, client_id, citations, at)
        select in_workspace, in_conversation, moved.visitor_id, m.*
        from moved, unnest(m_seqs, m_ids, m_kinds, m_authors, m_bodies, m_clients, m_citations, m_ats) as m
    )
    select jsonb_build_object('agent', a.name, 'contact', c.name) into written
      from moved
      join visitor v on v.workspace_id = in_workspace and v.id = moved.visitor_id
      join contact c on c.workspace_id = in_workspace and c.id = v.contact_id
      join agent a on a.workspace_id = in_workspace and a.id = moved.agent_id;
    if written is null then return null; end if;

    if given is not null then
      insert into collected_value (workspace_id, conversation_id, id, seq, key, label, value, how, at)
        select in_workspace, in_conversation, v.id, v.seq, v.key, v.label, v.value, v.how, v.at
        from jsonb_to_recordset(given) as v(id text, seq integer, key text, label text, value text, how text,
          at timestamptz);
    end if;

    if jobs is not null then
      perform enqueue_job(j.task, j.payload, j.run_at, j.key, j.max_attempts)
        from jsonb_to_recordset(jobs) as j(task text, payload json, run_at timestamptz, key text,
          max_attempts integer);
    end if;

    if cardinality(named) = 0 then return written || '{"teammates": {}}'; end if;
    return written || jsonb_build_object('teammates', (
      select coalesce(jsonb_object_agg(t.id, t.name), '{}') from teammate t where t.id = any (named)));
  end $$;
