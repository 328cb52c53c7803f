-- A call's idempotency key follows from what is done and not from when: the same act has it in a restored database too.
alter table case_step add column call_key uuid;
create unique index case_step_call_key on case_step (call_key) where call_key is not null;
