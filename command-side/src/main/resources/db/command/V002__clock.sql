-- The clocks that run, made from the dispatch log and nothing else: emptied, it is made again (ADR 0075).
CREATE TABLE command.clock (
  subject      text        COLLATE "C" NOT NULL,
  kind         text        COLLATE "C" NOT NULL,
  key          text        COLLATE "C" NOT NULL,
  counted_from date        NOT NULL,
  count        integer     NOT NULL,
  unit         text        NOT NULL,
  due_on       date        NOT NULL,
  due_at       timestamptz NOT NULL,
  provisional  boolean     NOT NULL,
  asleep       boolean     NOT NULL,
  log_index    bigint      NOT NULL,
  event_id     uuid        NOT NULL,
  rung_index   bigint,
  answer       text,
  aside        boolean     NOT NULL DEFAULT false,
  PRIMARY KEY (subject, kind, key)
);

COMMENT ON TABLE command.clock IS 'Clocks that run: until when, how that was counted, and whether they rang';
COMMENT ON COLUMN command.clock.due_at IS 'When it rings: the first moment after due_on in Asia/Shanghai';
COMMENT ON COLUMN command.clock.asleep IS 'Whether its subject stands still: it does not ring';
COMMENT ON COLUMN command.clock.log_index IS 'Log index of the event that started it or moved it last';
COMMENT ON COLUMN command.clock.event_id IS 'That event';
COMMENT ON COLUMN command.clock.rung_index IS 'Log index that reflects the answer to its ringing; null while it has not rung';
COMMENT ON COLUMN command.clock.answer IS 'Why the ringing was refused; null when it was not';
COMMENT ON COLUMN command.clock.aside IS 'Whether the log reflects the answer and the clock runs all the same: it does not ring again; when refused, until somebody looks';

CREATE INDEX clock_due ON command.clock (due_at, subject, kind, key) WHERE NOT asleep AND rung_index IS NULL;
CREATE INDEX clock_rung ON command.clock (rung_index) WHERE rung_index IS NOT NULL;
CREATE INDEX clock_counted ON command.clock (subject, kind, key) WHERE unit = 'WORKING_DAYS';
CREATE INDEX clock_provisional ON command.clock (due_on) WHERE provisional;

CREATE TABLE command.clock_sleeper (
  subject text COLLATE "C" PRIMARY KEY
);

COMMENT ON TABLE command.clock_sleeper IS 'Subjects whose clocks stand still, also those that start meanwhile';

CREATE TABLE command.recount (
  event_id uuid        PRIMARY KEY,
  year     integer     NOT NULL,
  due_at   timestamptz NOT NULL,
  subject  text        COLLATE "C" NOT NULL DEFAULT '',
  kind     text        COLLATE "C" NOT NULL DEFAULT '',
  key      text        COLLATE "C" NOT NULL DEFAULT '',
  faults   integer     NOT NULL DEFAULT 0,
  done     boolean     NOT NULL DEFAULT false
);

COMMENT ON TABLE command.recount IS 'One row per year of working days published or revised: how far the counting anew of all clocks has come';
COMMENT ON COLUMN command.recount.subject IS 'The last clock that was counted anew, with kind and key';
COMMENT ON COLUMN command.recount.faults IS 'Clocks that could not be counted anew; the program''s log names them';

CREATE INDEX recount_due ON command.recount (due_at) WHERE NOT done;

GRANT SELECT, INSERT, UPDATE, DELETE ON command.clock, command.clock_sleeper, command.recount TO diaodu_app;
