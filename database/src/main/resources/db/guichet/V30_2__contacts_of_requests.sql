-- One record of where a person is reached. What they wrote in a request serves the next one, and no message goes there
-- before it is confirmed; they may also have none, and then the address is empty.
alter table contact drop constraint contact_origin_check;
alter table contact add constraint contact_origin_check check (origin in ('identity', 'confirmed', 'stated', 'none'));

-- What people wrote in the latest of the requests that they filed for themselves.
insert into contact (person, channel, address, origin)
select distinct on (c.owner, v.element) c.owner, case v.element when 'email' then 'email' else 'sms' end,
       v.value #>> '{}', 'stated'
  from case_value v join case_file c on c.id = v.case_id
 where v.subject = 'applicant' and v.element in ('email', 'phone') and v.source = 'person'
   and jsonb_typeof(v.value) = 'string' and c.submitted_at is not null and c.actor is null
 order by c.owner, v.element, c.submitted_at desc
on conflict (person, channel) do nothing;
