-- Imports of ledgers: uploads, remembered mappings, runs and what became of each row.
-- Tools of their users, not facts about projects: those are in the dispatch log.

DO $$ BEGIN
	IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'diaodu_app') THEN
		CREATE ROLE diaodu_app NOLOGIN;
	END IF;
END $$;

GRANT USAGE ON SCHEMA ledger TO diaodu_app;

CREATE TABLE ledger.upload (
	upload_id    text PRIMARY KEY,
	organisation text NOT NULL,
	uploaded_by  text NOT NULL,
	uploaded_at  timestamptz NOT NULL,
	file_name    text NOT NULL,
	format       text NOT NULL CHECK (format IN ('xlsx', 'csv')),
	sheets       jsonb NOT NULL,
	bytes        bigint NOT NULL,
	-- Absent once it was removed: row results and the fact of the upload outlive the file.
	content      bytea,
	removed_at   timestamptz,
	CHECK ((content IS NULL) = (removed_at IS NOT NULL))
);
-- Packed already (xlsx) or small (csv).
ALTER TABLE ledger.upload ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE ledger.mapping (
	organisation text NOT NULL,
	name         text NOT NULL,
	body         jsonb NOT NULL,
	saved_by     text NOT NULL,
	saved_at     timestamptz NOT NULL,
	PRIMARY KEY (organisation, name)
);

CREATE TABLE ledger.import (
	import_id    text PRIMARY KEY,
	upload_id    text NOT NULL REFERENCES ledger.upload,
	sheet        text NOT NULL,
	mapping      jsonb NOT NULL,
	dry_run      boolean NOT NULL,
	-- Who started it, as every row's command is attributed.
	organisation text NOT NULL,
	attribution  jsonb NOT NULL,
	-- Business date of every row, so that a resumed run sends the same commands.
	occurred_on  date NOT NULL,
	status       text NOT NULL CHECK (status IN ('RUNNING', 'STOPPING', 'STOPPED', 'COMPLETED', 'FAILED')),
	total        integer NOT NULL DEFAULT 0,
	started_at   timestamptz NOT NULL,
	ended_at     timestamptz,
	failure      jsonb,
	-- A process that runs it renews its lease; without one any process may go on with it.
	leased_to    text,
	leased_until timestamptz
);
CREATE INDEX import_by_organisation ON ledger.import (organisation, started_at DESC);
CREATE INDEX import_unfinished ON ledger.import (leased_until) WHERE status IN ('RUNNING', 'STOPPING');

CREATE TABLE ledger.import_row (
	import_id  text NOT NULL REFERENCES ledger.import,
	row_number integer NOT NULL,
	outcome    text NOT NULL CHECK (outcome IN ('CREATED', 'LEAD', 'CORRECTED', 'UNCHANGED', 'REFUSED')),
	result     jsonb NOT NULL,
	PRIMARY KEY (import_id, row_number)
);

GRANT SELECT, INSERT, UPDATE (content, removed_at, sheets) ON ledger.upload TO diaodu_app;
GRANT SELECT, INSERT, UPDATE ON ledger.mapping, ledger.import, ledger.import_row TO diaodu_app;
