-- What is written for a decision has an author: each officer has a draft of their own, and nobody inherits another's unasked.
-- What an applicant writes in a step has none.
alter table task_answer
  add column author      text        not null default '',
  add column author_name text        not null default '',
  add column began_at    timestamptz not null default now();

update task_answer a set author = t.assignee, author_name = coalesce(t.assignee_name, ''), began_at = a.written_at
  from task t where t.id = a.task_id and t.assignee is not null;

alter table task_answer
  drop constraint task_answer_pkey,
  add primary key (task_id, author, subject, element);
