-- What was read or delivered long ago is deleted (ADR 0133). That nobody is told twice never hung on these rows but on the position
-- of the reader, which is left alone.

CREATE INDEX notice_read ON command.notice (read_at) WHERE channel = 'IN_APP' AND read_at IS NOT NULL;
CREATE INDEX notice_ended ON command.notice (ended_at) WHERE channel <> 'IN_APP' AND ended_at IS NOT NULL;

GRANT DELETE ON command.notice TO diaodu_app;
