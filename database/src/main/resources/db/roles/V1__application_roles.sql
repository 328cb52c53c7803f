-- Roles belong to the server, not to the database: a restored database may find them there already.
do $$
begin
  if not exists (select from pg_roles where rolname = 'guichet_portal') then
    create role guichet_portal login;
  end if;
  if not exists (select from pg_roles where rolname = 'guichet_identity') then
    create role guichet_identity login;
  end if;
  if '${portalPassword}' <> '' then
    execute format('alter role guichet_portal password %L', '${portalPassword}');
  end if;
  if '${identityPassword}' <> '' then
    execute format('alter role guichet_identity password %L', '${identityPassword}');
  end if;
end
$$;

alter role guichet_portal set search_path = guichet, camunda;
alter role guichet_identity set search_path = identity;
alter role guichet_portal set timezone = 'UTC';
alter role guichet_identity set timezone = 'UTC';
