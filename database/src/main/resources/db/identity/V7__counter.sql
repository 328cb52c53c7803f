-- Agents at a counter file for people who are there and have no device.
alter table account_role drop constraint account_role_role_check;
alter table account_role add constraint account_role_role_check
  check (role in ('citizen', 'officer', 'supervisor', 'designer', 'auditor', 'operator', 'counter'));
