-- What reactions have to remember. Positions are indexes of the dispatch log.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'diaodu_app') THEN
    CREATE ROLE diaodu_app NOLOGIN;
  END IF;
EXCEPTION
  -- Another database of this cluster is being migrated at the same moment.
  WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

CREATE TABLE command.reaction (
  name      text   PRIMARY KEY,
  log_index bigint NOT NULL
);

COMMENT ON TABLE command.reaction IS 'How far each reaction has read the dispatch log';

CREATE TABLE command.reassessment (
  event_id       uuid        PRIMARY KEY,
  policy_id      text        NOT NULL,
  version        text        NOT NULL,
  correlation_id text        NOT NULL,
  judged_on      date        NOT NULL,
  due_at         timestamptz NOT NULL,
  passed_index   bigint      NOT NULL DEFAULT -1,
  faults         integer     NOT NULL DEFAULT 0,
  done           boolean     NOT NULL DEFAULT false
);

COMMENT ON TABLE command.reassessment IS 'One row per adopted version of the tier thresholds: how far its pass over all projects has come';
COMMENT ON COLUMN command.reassessment.passed_index IS 'Log index of the last registration whose project was judged anew';
COMMENT ON COLUMN command.reassessment.faults IS 'Projects that could not be judged; the program''s log names them';

CREATE INDEX reassessment_due ON command.reassessment (due_at) WHERE NOT done;

GRANT USAGE ON SCHEMA command TO diaodu_app;
GRANT SELECT, INSERT, UPDATE ON command.reaction, command.reassessment TO diaodu_app;
