-- Personal particulars, apart from the log: erasing them leaves history intact. The row stays, empty,
-- so that nothing is stored for that person again and whoever reads the name learns why there is none.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'diaodu_app') THEN
    CREATE ROLE diaodu_app NOLOGIN;
  END IF;
END
$$;

CREATE TABLE vault.person (
  person_id text PRIMARY KEY,
  name      text,
  phone     text,
  erased    boolean NOT NULL DEFAULT false,
  CHECK (CASE WHEN erased THEN name IS NULL AND phone IS NULL ELSE name IS NOT NULL END)
);

COMMENT ON TABLE vault.person IS 'Names and phones of people; events carry only person_id';

GRANT USAGE ON SCHEMA vault TO diaodu_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON vault.person TO diaodu_app;
