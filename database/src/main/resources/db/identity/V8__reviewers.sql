-- Whoever looks at what a designer wrote before it is published.
alter table account_role drop constraint account_role_role_check;
alter table account_role add constraint account_role_role_check
  check (role in ('citizen', 'officer', 'supervisor', 'designer', 'reviewer', 'auditor', 'operator', 'counter'));
