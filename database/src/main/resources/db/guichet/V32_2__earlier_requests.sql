-- What was asked for before and is closed, the latest first: whoever asks the same again is told what was granted.
create index case_file_likeness_closed on case_file (likeness, closed_at) where likeness is not null and state = 'closed';
