create table account (
  subject uuid primary key,
  username varchar(100) not null check (username = lower(username)),
  email varchar(254) not null,
  password_hash varchar(500) not null,
  given_name varchar(100) not null,
  family_name varchar(100) not null,
  given_name_ar varchar(100) not null,
  family_name_ar varchar(100) not null,
  national_id varchar(20),
  authority varchar(63),
  unit varchar(100),
  preferred_language char(2) not null check (preferred_language in ('fr', 'ar', 'en')),
  assurance varchar(11) not null check (assurance in ('low', 'substantial', 'high')),
  created_at timestamptz not null default now(),
  closed_at timestamptz
);
create unique index account_username on account (username);
create unique index account_national_id on account (national_id);
comment on column account.closed_at is 'A closed account no longer signs in, and its tokens are no longer renewed';

create table account_role (
  subject uuid not null references account on delete cascade,
  role varchar(20) not null check (role in ('citizen', 'officer', 'supervisor', 'designer', 'auditor')),
  primary key (subject, role)
);

-- Failed and running attempts to sign in. A key is a digest: people type their password as their name by mistake.
create table sign_in_attempts (
  scope varchar(7) not null check (scope in ('account', 'address')),
  key varchar(64) not null,
  attempts integer not null check (attempts >= 0),
  last_at timestamptz not null,
  blocked_until timestamptz,
  primary key (scope, key)
);
create index sign_in_attempts_last on sign_in_attempts (last_at);
