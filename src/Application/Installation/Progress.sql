-- A read model follows each municipality on its own. Wolverine starts one agent for all of them where it cannot list them, in an
-- outage; what that agent wrote would be written twice. Its progress is refused here, and with it everything in its transaction.
do $$
begin
    if not exists (select from pg_constraint where conname = 'progress_of_one_municipality') then
        alter table events.mt_event_progression add constraint progress_of_one_municipality check (name not like '%:All');
    end if;
end $$;
