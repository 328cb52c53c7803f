-- The log is searched by whoever watches over it: by officer, authority, operation or time, one kind at a time, the latest
-- first. Each index ends with the order of the list, so that a page is read and nothing else.
create index exchange_log_of_kind on exchange_log (kind, at, seq);
create index exchange_log_of_actor on exchange_log (actor, kind, at, seq) where actor is not null;
create index exchange_log_of_authority on exchange_log (authority, kind, at, seq);
create index exchange_log_of_operation on exchange_log (operation, kind, at, seq);
create index exchange_log_seal_by_time on exchange_log_seal (sealed_at);

-- The same for what people of the house did.
create index repair_action_at on repair_action (at, id);
create index repair_action_of_operator on repair_action (operator, at, id);
create index office_act_at on office_act (at, id);
create index office_act_of_actor on office_act (actor, at, id);
create index search_made_at on search_made (at, id);
create index retraction_announced_at on retraction (announced_at, id);
create index retraction_of_officer on retraction (announced_by, announced_at, id);
create index procedure_version_published_at on procedure_version (published_at, id);

-- Who works here, whatever they do, as the sign-in service said when they last came: an auditor finds them by name.
create table agent (
  subject   text        primary key,
  name      text        not null,
  -- Name without accents and case, as it is looked for.
  plain     text        not null,
  authority text,
  roles     text[]      not null,
  seen_at   timestamptz not null default now()
);
create index agent_by_name on agent (plain, subject);
insert into agent (subject, name, plain, authority, roles)
  select subject, name, lower(name), authority, array[case when supervisor then 'supervisor' else 'officer' end]
    from officer;
insert into agent (subject, name, plain, roles)
  select distinct on (operator) operator, operator_name, lower(operator_name), array['operator']
    from repair_action order by operator, id desc
  on conflict do nothing;

-- What auditors looked for, verified and took away, and why. It is only ever added to.
create table audit_act (
  id           bigint      generated always as identity primary key,
  at           timestamptz not null default now(),
  auditor      text        not null,
  auditor_name text        not null,
  kind         text        not null check (kind in ('person', 'accesses', 'acts', 'verification', 'table', 'signed-part')),
  -- What was asked for, as the desk understood it.
  asked        jsonb       not null,
  -- Why, where a person's data are concerned; whose data they are reads it in their ledger.
  reason       text        check (length(reason) between 1 and 1000),
  -- The access in the log, where it is one to a person's data.
  exchange_id  uuid,
  check ((kind = 'person') = (exchange_id is not null)),
  check ((kind = 'person') = (reason is not null))
);
create index audit_act_at on audit_act (at, id);
create index audit_act_of_auditor on audit_act (auditor, at, id);
create index audit_act_of_access on audit_act (exchange_id) where exchange_id is not null;

-- What a verification of the log came to; none while it is under way, or where it was broken off.
create table log_verification (
  act_id   bigint      primary key references audit_act,
  ended_at timestamptz not null default now(),
  sound    boolean     not null,
  -- The seal that was verified last; where the next verification may begin.
  seal     bigint      not null,
  entries  bigint      not null,
  waiting  bigint      not null,
  head     text        not null,
  key_id   text        not null,
  faults   jsonb       not null
);

create trigger audit_act_stays before update or delete or truncate on audit_act
  for each statement execute function refuse_change();
create trigger log_verification_stays before update or delete or truncate on log_verification
  for each statement execute function refuse_change();

grant select, insert, update on agent to guichet_portal;
grant select, insert on audit_act, log_verification to guichet_portal;

create or replace view published.repair_action as
  select exchange_id, reason, id, at, operator, operator_name, action, case_id, step_id from repair_action;
create or replace view published.retraction as
  select id, case_id, authority, reason, explanation, announced_at, answer, state, settled_at, announced_by,
         announced_by_name, settled_by_name
    from retraction;
create or replace view published.party as
  select id, account, name_arabic, element, number, name from party;
create view published.office_act as
  select id, at, authority, unit, actor, actor_name, kind, about_name, other_name, case_id, from_day, to_day, tasks
    from office_act;
create view published.procedure_version as
  select id, procedure, number, author_name, reviewer, reviewer_name, note, retires, published_at from procedure_version;
create view published.search_made as
  select id, at, officer, authority, question, found from search_made;
create view published.audit_act as
  select exchange_id, reason from audit_act;
grant select on published.office_act, published.procedure_version, published.search_made, published.audit_act
  to guichet_portal;
