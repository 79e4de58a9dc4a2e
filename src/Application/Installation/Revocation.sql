-- Takes back whatever the application's role was given by an earlier version; Rights.sql gives what it has now.
revoke all on all tables in schema documents, events, messages, vault, published, ledger from :application;
revoke all on all sequences in schema documents, events, messages, sijil from :application;
