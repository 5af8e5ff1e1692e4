-- Who is told depends on more of an obstacle than was remembered (ADR 0221): it is made again from the log, and of what was
-- read before nobody is told anew.

DELETE FROM command.notice_subject;
UPDATE command.notice_reader SET tells_after = greatest(tells_after, log_index), log_index = -1, recorded_at = NULL;
