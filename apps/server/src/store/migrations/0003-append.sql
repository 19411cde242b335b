-- One append, one round trip: what a command decided is written by one function, whose statement is the transaction.

-- The change feed: which transaction moved a conversation last. A server that may have missed a hint reads what has
-- changed since the oldest transaction that was still running when it last looked (see store/log-tail.ts).
alter table conversation add column changed_xid xid8 not null default pg_current_xact_id();
create index conversation_changed on conversation (changed_xid);

-- Grows with every change of what a command may depend on: the agent's own settings and its actions. A server may
-- decide on settings that it remembers, for the append says no when they are no longer these.
alter table agent add column settings_version integer not null default 0;

create function agent_settings_changed() returns trigger language plpgsql as $$
  declare
    besides constant text[] := array['last_seen_origin', 'last_seen_at', 'knowledge_version', 'settings_version'];
  begin
    if to_jsonb(new) - besides is distinct from to_jsonb(old) - besides then
      new.settings_version := old.settings_version + 1;
    end if;
    return new;
  end $$;
create trigger settings_version before update on agent for each row execute function agent_settings_changed();

create function action_changed() returns trigger language plpgsql as $$
  declare
    changed action := case when tg_op = 'DELETE' then old else new end;
  begin
    update agent set settings_version = settings_version + 1
    where workspace_id = changed.workspace_id and id = changed.agent_id;
    return null;
  end $$;
create trigger settings_version after insert or update or delete on action
  for each row execute function action_changed();

-- Writes what was decided at `known_seq`, all or nothing, and answers with the names that go with it. Null, and nothing
-- written, when the log has moved on, or when the agent's settings are no longer those of `known_settings` (null: not
-- asked). Runs with the rights of its caller, so the policies hold here as everywhere. Events and messages come as one
-- array a column: taking them out of documents cost more than writing them.
create function append_stretch(
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
          (workspace_id, conversation_id, seq, id, author_kind, author_id, body, client_id, citations, at)
        select in_workspace, in_conversation, m.*
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
revoke all on function append_stretch from public;
grant execute on function append_stretch to chatref_app;

-- A function that runs with its owner's rights looks into the caller's temporary tables last.
alter function workspace_of_agent(text) set search_path = public, pg_temp;
alter function enqueue_job(text, json, timestamptz, text, integer) set search_path = public, pg_temp;

-- Visitors whom the agent owes an answer, and open forms: what a sweep must find when a job was lost or is late.
create index conversation_unanswered on conversation (waiting_since) where floor = 'agent' and waiting_since is not null;
create index conversation_collecting on conversation (created_at) where floor = 'collecting';
