-- Who is reached neither by e-mail nor by telephone is written to by post. A letter waits until somebody at a counter has
-- printed and posted it.
alter table contact drop constraint contact_channel_check;
alter table contact add constraint contact_channel_check check (channel in ('email', 'sms', 'post'));
alter table delivery drop constraint delivery_channel_check;
alter table delivery add constraint delivery_channel_check check (channel in ('email', 'sms', 'post'));

-- In which language somebody is written to; null for that of each request.
create table contact_language (
  person   text primary key,
  language text not null check (language in ('fr', 'ar', 'en'))
);

create table letter (
  -- That of the message, so that what is handed over twice is written once.
  id              uuid        primary key,
  recipient       text        not null,
  name            text        not null,
  address         text        not null check (length(address) <= 254),
  language        text        not null,
  subject         text        not null,
  body            text        not null,
  written_at      timestamptz not null default now(),
  printed_at      timestamptz,
  printed_by      text,
  printed_by_name text,
  posted_at       timestamptz,
  posted_by       text,
  posted_by_name  text,
  check (posted_at is null or printed_at is not null)
);
create index letter_to_post on letter (written_at, id) where posted_at is null;
create index letter_of_recipient on letter (recipient);

grant select, insert, update, delete on contact_language to guichet_portal;
grant select, insert, update on letter to guichet_portal;

-- A person takes away with their data what they were written by post.
create view published.letter as
  select recipient, address, subject, body, written_at, posted_at from letter;
create view published.contact_language as
  select person, language from contact_language;
grant select on published.letter, published.contact_language to guichet_portal;
