-- The person whose data an operator looked at reads the reason in their ledger, beside the entry of the log.
alter table repair_action add column exchange_id uuid;
create index repair_action_of_exchange on repair_action (exchange_id) where exchange_id is not null;
