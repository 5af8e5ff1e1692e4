-- Notices: what the reader of the log remembers, the outbox, and how often each robot was called. Nothing here is a fact
-- that is not in the log, but for what was sent and what was read (ADR 0100).

CREATE TABLE command.notice_reader (
  only_row    boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
  log_index   bigint      NOT NULL,
  recorded_at timestamptz,
  tells_after bigint      NOT NULL
);

COMMENT ON TABLE command.notice_reader IS 'How far the dispatch log was read, and after which entry people are told of what it says';
COMMENT ON COLUMN command.notice_reader.recorded_at IS 'When the entry read last was recorded';
COMMENT ON COLUMN command.notice_reader.tells_after IS 'Entries up to this one are only remembered: history is no news';

-- What a log holds when notices first come to it is history.
DO $$
DECLARE
  head bigint := -1;
BEGIN
  IF to_regclass('log.entry') IS NOT NULL THEN
    EXECUTE 'SELECT coalesce(max(log_index), -1) FROM log.entry' INTO head;
  END IF;
  INSERT INTO command.notice_reader (log_index, tells_after) VALUES (-1, head);
END
$$;

CREATE TABLE command.notice_subject (
  subject   text   COLLATE "C" PRIMARY KEY,
  log_index bigint NOT NULL,
  state     jsonb  NOT NULL
);

COMMENT ON TABLE command.notice_subject IS 'What must be known of a project or an obstacle to tell who is told: made from the log, and made again by reading it from the start';

CREATE TABLE command.notice (
  log_index   bigint      NOT NULL,
  channel     text        COLLATE "C" NOT NULL CHECK (channel IN ('IN_APP', 'EMAIL', 'ROBOT')),
  recipient   text        COLLATE "C" NOT NULL,
  event_id    uuid        NOT NULL,
  kind        text        NOT NULL,
  urgent      boolean     NOT NULL,
  arguments   jsonb       NOT NULL,
  project_id  text,
  obstacle_id text,
  recorded_at timestamptz NOT NULL,
  state       text        NOT NULL CHECK (state IN ('WAITING', 'SENT', 'REFUSED', 'NO_ADDRESS')),
  attempts    integer     NOT NULL DEFAULT 0,
  next_at     timestamptz NOT NULL,
  ended_at    timestamptz,
  failure     text,
  read_at     timestamptz,
  PRIMARY KEY (log_index, channel, recipient)
);

COMMENT ON TABLE command.notice IS 'The outbox: one row for each event, channel and recipient';
COMMENT ON COLUMN command.notice.recipient IS 'A person id, or the name of a robot: neither an address nor a URL';
COMMENT ON COLUMN command.notice.state IS 'A notice in the program is SENT by being here';
COMMENT ON COLUMN command.notice.next_at IS 'When it is tried next; until then it may be in the hands of a process';
COMMENT ON COLUMN command.notice.failure IS 'A code of why it was not sent the last time, never what the other side said';

CREATE INDEX notice_mine ON command.notice (recipient, log_index DESC) WHERE channel = 'IN_APP';
CREATE INDEX notice_unread ON command.notice (recipient, log_index DESC) WHERE channel = 'IN_APP' AND read_at IS NULL;
CREATE INDEX notice_mail_waiting ON command.notice (urgent DESC, log_index, recipient) WHERE state = 'WAITING' AND channel = 'EMAIL';
CREATE INDEX notice_robot_waiting ON command.notice (recipient, urgent DESC, log_index) WHERE state = 'WAITING' AND channel = 'ROBOT';

CREATE TABLE command.notice_robot (
  name       text          COLLATE "C" PRIMARY KEY,
  called_at  timestamptz[] NOT NULL DEFAULT '{}',
  busy_until timestamptz   NOT NULL DEFAULT '-infinity',
  held_until timestamptz   NOT NULL DEFAULT '-infinity',
  failures   integer       NOT NULL DEFAULT 0
);

COMMENT ON TABLE command.notice_robot IS 'Each robot: when it was called in the last minute, and whether a process is calling it';
COMMENT ON COLUMN command.notice_robot.held_until IS 'It is not called before: it failed, or said that it is called too often';

GRANT SELECT, UPDATE ON command.notice_reader TO diaodu_app;
GRANT SELECT, INSERT, UPDATE ON command.notice, command.notice_robot TO diaodu_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON command.notice_subject TO diaodu_app;
