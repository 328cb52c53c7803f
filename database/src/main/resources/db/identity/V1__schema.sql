grant usage on schema identity to guichet_identity;
alter default privileges in schema identity grant select, insert, update, delete on tables to guichet_identity;
alter default privileges in schema identity grant usage, select on sequences to guichet_identity;
