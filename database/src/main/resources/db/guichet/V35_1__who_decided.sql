-- What an officer decided says who they were and for which authority, so that whoever reads it reads that one.
alter table case_value
  add column decider           text,
  add column decider_authority text,
  add constraint case_value_decider check ((decider is null) = (decider_authority is null));

update case_value v set decider = o.name, decider_authority = o.authority
  from officer o where v.source = 'officer' and o.subject = v.source_name;

create or replace view published.case_value as
  select case_id, subject, element, value, typed, source, source_name, operation, recorded_at, decider_authority
    from case_value;
