-- Locks the streams that a command rests on (shared) or moves (exclusive), always in the same order, then compares their versions.
-- Each statement of a procedure sees what was committed before it, so versions are read after all locks are held.
create schema if not exists sijil;

-- A session keeps the plans it made while the register was small; reading a whole table is then cheap, and later is not.
create or replace procedure sijil.guard(municipality text, ids uuid[], versions bigint[], exclusive boolean[])
language plpgsql
set enable_seqscan = off as $$
declare
    guarded record;
    standing bigint;
begin
    for guarded in
        select hashtextextended(municipality || '/' || g.id, 0) as key, bool_or(g.exclusive) as exclusive
        from unnest(ids, exclusive) as g (id, exclusive)
        group by 1
        order by 1
    loop
        if guarded.exclusive then
            perform pg_advisory_xact_lock(guarded.key);
        else
            perform pg_advisory_xact_lock_shared(guarded.key);
        end if;
    end loop;

    for place in 1 .. cardinality(ids) loop
        select s.version into standing from events.mt_streams s where s.tenant_id = municipality and s.id = ids[place];
        if coalesce(standing, 0) <> versions[place] then
            raise exception 'A stream that the command rests on has moved' using errcode = 'SJ001';
        end if;
    end loop;
end $$;
