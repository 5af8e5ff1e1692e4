-- Personal particulars, apart from the log: erasing a row leaves history intact.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'diaodu_app') THEN
    CREATE ROLE diaodu_app NOLOGIN;
  END IF;
END
$$;

CREATE TABLE vault.person (
  person_id text PRIMARY KEY,
  name      text NOT NULL,
  phone     text
);

COMMENT ON TABLE vault.person IS 'Names and phones of people; events carry only person_id';

GRANT USAGE ON SCHEMA vault TO diaodu_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON vault.person TO diaodu_app;
