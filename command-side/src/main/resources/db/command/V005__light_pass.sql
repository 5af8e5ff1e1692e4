-- When the lights of all projects are judged anew: at the turn of each month, when their numbers change, and once at the
-- first start. How far the log was read for single projects is a row of command.reaction.

CREATE TABLE command.light_pass (
  pass_id        text        PRIMARY KEY,
  correlation_id text        NOT NULL,
  causation_id   text,
  ended_on       date,
  judged_on      date        NOT NULL,
  due_at         timestamptz NOT NULL,
  passed_index   bigint      NOT NULL DEFAULT -1,
  faults         integer     NOT NULL DEFAULT 0,
  done           boolean     NOT NULL DEFAULT false
);

COMMENT ON TABLE command.light_pass IS 'One row per pass over all projects whose lights are judged anew: how far it has come';
COMMENT ON COLUMN command.light_pass.pass_id IS 'turn-2018-03, first, or the event that made it necessary';
COMMENT ON COLUMN command.light_pass.ended_on IS 'Last day of the month that ended, judged before judged_on; null when no month ended';
COMMENT ON COLUMN command.light_pass.passed_index IS 'Log index of the last registration whose project was judged';
COMMENT ON COLUMN command.light_pass.faults IS 'Projects that could not be judged; the program''s log names them';

CREATE INDEX light_pass_due ON command.light_pass (due_at) WHERE NOT done;

GRANT SELECT, INSERT, UPDATE ON command.light_pass TO diaodu_app;
