-- What is recorded stays: the database itself refuses to change or drop events, whoever asks, short of a superuser.
-- Run by a superuser in the database of the register, once after each upgrade; it can be repeated.

create schema if not exists append_only;

create table if not exists append_only.protected (
    partition regclass primary key,
    parent regclass not null
);

create or replace function append_only.refuse() returns trigger
language plpgsql as $$
begin
    raise exception '% on % is refused: what is recorded stays', tg_op, tg_table_name using errcode = 'SJ002';
end $$;

-- A stream's head may only move forward; everything else about a stream stays. Of two transactions the one that began first may
-- append last, and clocks are set back: the time of the head is then the later one, and the append is lawful.
create or replace function append_only.only_forward() returns trigger
language plpgsql as $$
begin
    if new.version < old.version
        or new.version = old.version and new.timestamp is distinct from old.timestamp
        or (to_jsonb(new) - 'version' - 'timestamp') is distinct from (to_jsonb(old) - 'version' - 'timestamp')
    then
        raise exception 'UPDATE on % is refused: a stream only grows', tg_table_name using errcode = 'SJ002';
    end if;
    new.timestamp := greatest(new.timestamp, old.timestamp);
    return new;
end $$;

-- Puts one partition under protection; called by the owner for each new municipality. Only partitions of the two tables qualify.
create or replace function append_only.protect(target regclass) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    parent_table regclass;
    update_rule text;
begin
    if exists (select from append_only.protected where partition = target) then
        return;
    end if;
    select inhparent::regclass into parent_table from pg_inherits where inhrelid = target;
    if parent_table is null or parent_table not in ('events.mt_events'::regclass, 'events.mt_streams'::regclass) then
        raise exception '% is not a partition of the register', target using errcode = 'SJ002';
    end if;
    update_rule := case when parent_table = 'events.mt_streams'::regclass then 'only_forward' else 'refuse' end;

    execute format('create trigger append_only_update before update on %s for each row execute function append_only.%I()', target, update_rule);
    execute format('create trigger append_only_delete before delete on %s for each row execute function append_only.refuse()', target);
    execute format('create trigger append_only_truncate before truncate on %s for each statement execute function append_only.refuse()', target);
    execute format('alter table %s enable always trigger append_only_update', target);
    execute format('alter table %s enable always trigger append_only_delete', target);
    execute format('alter table %s enable always trigger append_only_truncate', target);

    insert into append_only.protected (partition, parent) values (target, parent_table);
end $$;

-- True while every protected partition is where it belongs, its triggers stand as they were made, no other comes before a change of
-- it, and the event triggers watch over that.
create or replace function append_only.holds() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select (select count(*) = 4 from pg_event_trigger where evtname like 'append\_only\_%' and evtenabled = 'A')
    and not exists (
        select from append_only.protected p
        where not exists (
                select from pg_inherits i
                where i.inhrelid = p.partition and i.inhparent = p.parent and not i.inhdetachpending)
            or (select count(*) from pg_trigger t
                where t.tgrelid = p.partition and t.tgtype & 2 = 2 and t.tgtype & 56 <> 0) <> 3 -- before any change
            or (select count(*) from pg_trigger t
                where t.tgrelid = p.partition and t.tgenabled = 'A' and t.tgqual is null and t.tgattr = ''
                    and (t.tgname, t.tgtype, t.tgfoid::regprocedure) in (
                        ('append_only_update', 19, -- before each row: 1 + 2, update: 16
                            case when p.parent = to_regclass('events.mt_streams') -- absent where this runs before the tables are made
                                then 'append_only.only_forward()'::regprocedure
                                else 'append_only.refuse()'::regprocedure end),
                        ('append_only_delete', 11, 'append_only.refuse()'::regprocedure), -- delete: 8
                        ('append_only_truncate', 34, 'append_only.refuse()'::regprocedure))) <> 3) -- truncate: 32, not for rows
$$;

create or replace function append_only.on_command_start() returns event_trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    -- Detaching concurrently commits before it ends, so it has to be stopped before it begins. The word is enough: a comment may stand
    -- after it.
    if current_query() ~* '\mdetach\M' then
        raise exception 'DETACH is refused: what is recorded stays' using errcode = 'SJ002';
    end if;
end $$;

create or replace function append_only.on_command_end() returns event_trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not append_only.holds() then
        raise exception '% is refused: it would lift the protection of the register', tg_tag using errcode = 'SJ002';
    end if;
end $$;

create or replace function append_only.on_drop() returns event_trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    dropped record;
begin
    for dropped in select * from pg_event_trigger_dropped_objects() loop
        if dropped.classid = 'pg_class'::regclass
            and (exists (select from append_only.protected p where dropped.objid in (p.partition, p.parent)))
            or dropped.object_type = 'trigger' and dropped.address_names[3] like 'append\_only\_%'
        then
            raise exception 'DROP of % is refused: what is recorded stays', dropped.object_identity using errcode = 'SJ002';
        end if;
    end loop;
end $$;

-- A rewrite could give every recorded event another content.
create or replace function append_only.on_rewrite() returns event_trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from append_only.protected p where pg_event_trigger_table_rewrite_oid() in (p.partition, p.parent)) then
        raise exception 'Rewriting the register is refused: what is recorded stays' using errcode = 'SJ002';
    end if;
end $$;

drop event trigger if exists append_only_command_start;
drop event trigger if exists append_only_command_end;
drop event trigger if exists append_only_drop;
drop event trigger if exists append_only_rewrite;
create event trigger append_only_command_start on ddl_command_start when tag in ('ALTER TABLE') execute function append_only.on_command_start();
create event trigger append_only_command_end on ddl_command_end when tag in ('ALTER TABLE', 'ALTER TRIGGER', 'CREATE TRIGGER') execute function append_only.on_command_end();
create event trigger append_only_drop on sql_drop execute function append_only.on_drop();
create event trigger append_only_rewrite on table_rewrite execute function append_only.on_rewrite();
alter event trigger append_only_command_start enable always;
alter event trigger append_only_command_end enable always;
alter event trigger append_only_drop enable always;
alter event trigger append_only_rewrite enable always;

-- Everyone may ask whether the protection holds; only the owner puts partitions under it.
revoke all on all functions in schema append_only from public;
grant usage on schema append_only to public;
grant execute on function append_only.holds() to public;
do $$
begin
    execute format('grant execute on function append_only.protect(regclass) to %I', (select rolname from pg_roles r join pg_database d on d.datdba = r.oid where d.datname = current_database()));
end $$;
