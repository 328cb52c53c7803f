-- Files that an officer chose to decide in the same words. What became of each is written with its decision, so that the
-- account is complete whenever it is read, and whoever goes on after an interruption decides nothing twice.
create table batch (
  id       uuid        primary key default uuidv7(),
  officer  text        not null,
  chosen_at timestamptz not null default now(),
  -- What was written for all of them; null until the officer has read it again and confirmed it.
  answers  jsonb,
  begun_at timestamptz
);
create index batch_of_officer on batch (officer, id desc);

create table batch_file (
  batch   uuid    not null references batch on delete cascade,
  place   integer not null,
  task_id text    not null,
  -- Empty where the task was never the officer's to see.
  case_id uuid    references case_file on delete cascade,
  state   text    not null default 'to_decide',
  -- Who decided it meanwhile, or has it.
  by_name text,
  primary key (batch, task_id)
);
create index batch_file_of_case on batch_file (case_id);
create index batch_file_to_decide on batch_file (batch, place) where state = 'to_decide';

grant select, insert, update, delete on batch, batch_file to guichet_portal;
