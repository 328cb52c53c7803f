-- What a person has written in a step that a running case asks of them, and has not sent yet.
create table task_answer (
  task_id    text        not null references task on delete cascade,
  subject    text        not null,
  element    text        not null,
  typed      text        not null,
  written_at timestamptz not null default now(),
  primary key (task_id, subject, element)
);

grant select, insert, update, delete on task_answer to guichet_portal;
