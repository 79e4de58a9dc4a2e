-- Locks the streams that a command rests on (shared) or moves (exclusive), always in the same order, then compares their versions.
-- Each statement of a procedure sees what was committed before it, so versions are read after all locks are held.
create schema if not exists sijil;

create or replace procedure sijil.guard(municipality text, ids uuid[], versions bigint[], exclusive boolean[])
language plpgsql as $$
declare
    guarded record;
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

    if exists (
        select from unnest(ids, versions) as g (id, version)
        left join events.mt_streams s on s.tenant_id = municipality and s.id = g.id
        where coalesce(s.version, 0) <> g.version)
    then
        raise exception 'A stream that the command rests on has moved' using errcode = 'SJ001';
    end if;
end $$;
