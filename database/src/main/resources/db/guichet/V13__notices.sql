-- What somebody is told of: an event of a case, once for each person whom it concerns.
create table notice (
  id        bigint      generated always as identity primary key,
  recipient text        not null,
  -- What it tells of, such as event:42.
  source    text        not null check (length(source) <= 100),
  kind      text        not null,
  case_id   uuid        not null references case_file on delete cascade,
  reference text        not null,
  service   text        not null,
  -- The task under which an officer holds the file; null for the person whose file it is.
  task      text,
  at        timestamptz not null default now(),
  read_at   timestamptz,
  unique (recipient, source)
);
create index notice_of_recipient on notice (recipient, id desc);
create index notice_unread on notice (recipient) where read_at is null;
create index notice_of_case on notice (case_id);

-- What goes out of the portal for a notice: once for each channel.
create table delivery (
  id         bigint      generated always as identity primary key,
  notice_id  bigint      not null references notice on delete cascade,
  channel    text        not null check (channel in ('email', 'sms')),
  recipient  text        not null,
  language   text        not null,
  state      text        not null default 'waiting' check (state in ('waiting', 'sent', 'read', 'given-up')),
  -- When it may be taken; while it is being sent, when another node may take it for lost.
  due_at     timestamptz not null,
  attempts   integer     not null default 0,
  -- Those that go out in one message; the message is known by it, however often it is sent.
  batch      uuid,
  under_way  boolean     not null default false,
  -- How often it was sent again without its being known whether it had gone out.
  repeats    integer     not null default 0,
  settled_at timestamptz,
  unique (notice_id, channel)
);
create index delivery_due on delivery (due_at, id) where state = 'waiting';
create index delivery_waiting on delivery (recipient, channel) where state = 'waiting';

-- Where somebody is reached.
create table contact (
  person     text        not null,
  channel    text        not null check (channel in ('email', 'sms')),
  address    text        not null check (length(address) <= 254),
  -- The sign-in service vouches for it, or the person has confirmed it by a code.
  origin     text        not null check (origin in ('identity', 'confirmed')),
  -- Since when the address is known not to work, and what its server answered.
  refused_at timestamptz,
  refusal    text,
  primary key (person, channel)
);

-- A new address that waits for the code that was sent to it.
create table contact_code (
  person   text        not null,
  channel  text        not null check (channel in ('email', 'sms')),
  address  text        not null check (length(address) <= 254),
  language text        not null,
  digest   bytea       not null,
  sent_at  timestamptz not null default now(),
  tries    integer     not null default 0,
  primary key (person, channel)
);

-- What somebody has chosen; without a row, what everybody gets.
create table notification_choice (
  person  text   primary key,
  cadence text   not null check (cadence in ('at-once', 'daily', 'weekly')),
  -- Such as email:messages.
  told    text[] not null check (cardinality(told) <= 20)
);

grant select, insert, update, delete on notice, delivery, contact, contact_code, notification_choice to guichet_portal;
