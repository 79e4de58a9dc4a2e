-- The rights of the application's role, given by the owner after each change of the schema. :application is replaced by its name.
grant usage on schema documents, events, messages, vault, published, ledger, sijil to :application;

grant select, insert on all tables in schema events to :application;
grant update (version, timestamp) on events.mt_streams to :application;
grant update, delete on events.mt_event_progression, events.mt_event_projection_floors, events.mt_high_water_skips, events.mt_doc_deadletterevent to :application;
grant usage on all sequences in schema events, sijil to :application;
grant execute on all functions in schema events, documents, messages to :application;
grant execute on all procedures in schema sijil to :application;

grant select, insert, update, delete on all tables in schema documents, messages to :application;
grant usage on all sequences in schema documents, messages to :application;

grant select, insert, update on vault.municipality_key to :application;
grant select, insert, update, delete on vault.decision_key to :application;
grant select, insert, update on vault.document_key to :application;

-- What an erasure takes away, and nothing else of the vault.
grant select, insert, delete on vault.identity, vault.disclosure, vault.public_disclosure, vault.document_share to :application;
grant select, insert, update, delete on vault.subject_key, vault.resident to :application;

grant select, insert on vault.page_key to :application;
grant select, insert, delete on vault.ended_session to :application;

grant select, insert on published.file to :application;

grant select, insert on all tables in schema ledger to :application;
grant update on ledger.witnessed to :application;
