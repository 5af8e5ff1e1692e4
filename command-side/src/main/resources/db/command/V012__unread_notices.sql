-- What nobody read goes in the end, too, later than what was read (ADR 0144).

CREATE INDEX notice_never_read ON command.notice (recorded_at) WHERE channel = 'IN_APP' AND read_at IS NULL;
