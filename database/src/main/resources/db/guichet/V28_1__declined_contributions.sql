-- Whoever is asked for a section may say no; until the owner takes it back, the draft waits for nobody.
alter table contribution drop constraint contribution_state_check;
alter table contribution add constraint contribution_state_check
  check (state in ('open', 'done', 'declined', 'withdrawn'));
