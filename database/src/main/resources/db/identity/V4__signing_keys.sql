create table signing_key (
  kid varchar(64) primary key,
  public_jwk text not null,
  private_key bytea not null,
  created_at timestamptz not null default now(),
  signs_from timestamptz not null
);
comment on column signing_key.private_key is
  'PKCS#8, encrypted with AES-256-GCM under a key derived from GUICHET_KEY_ENCRYPTION_SECRET';
comment on column signing_key.signs_from is
  'Later than its publication, so that whoever verifies signatures knows the key before it is used';
