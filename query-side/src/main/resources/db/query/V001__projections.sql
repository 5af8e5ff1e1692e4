-- Read models. Everything here can be thrown away and built again from the dispatch log.
-- Each projection owns the same tables twice, in query_a and query_b: one slot serves while the other is rebuilt.

DO $$
BEGIN
	IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'diaodu_app') THEN
		CREATE ROLE diaodu_app NOLOGIN;
	END IF;
EXCEPTION
	WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

CREATE SCHEMA IF NOT EXISTS query_a;
CREATE SCHEMA IF NOT EXISTS query_b;
GRANT USAGE ON SCHEMA query, query_a, query_b TO diaodu_app;

CREATE TABLE query.projection (
	name text NOT NULL,
	slot text NOT NULL CHECK (slot IN ('A', 'B')),
	version integer NOT NULL,
	state text NOT NULL CHECK (state IN ('SERVING', 'BUILDING', 'RETIRED')),
	-- dispatch log index of the last entry applied, written with the rows it caused
	position bigint NOT NULL DEFAULT -1,
	recorded_at timestamptz,
	PRIMARY KEY (name, slot)
) WITH (fillfactor = 50);
CREATE UNIQUE INDEX one_slot_serves ON query.projection (name) WHERE state = 'SERVING';

CREATE TABLE query.parked_event (
	name text NOT NULL,
	slot text NOT NULL,
	log_index bigint NOT NULL,
	subject text NOT NULL,
	reason text NOT NULL,
	parked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
	PRIMARY KEY (name, slot, log_index)
);
CREATE INDEX parked_subject ON query.parked_event (name, slot, subject);

GRANT SELECT, INSERT, UPDATE, DELETE ON query.projection, query.parked_event TO diaodu_app;

-- Nobody reads a slot that is being built, so all indexes but those of keys are left out of it until it is to serve. They
-- are written down once, below; what is missing is copied from the other slot. The program owns no table, so it may do
-- this only through these functions.
CREATE FUNCTION query.drop_indexes(slot text, tables text[]) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
	found text;
BEGIN
	IF slot NOT IN ('query_a', 'query_b') THEN
		RAISE EXCEPTION 'no slot %', slot;
	END IF;
	FOR found IN
		SELECT format('%I.%I', slot, i.relname) FROM pg_index x
		JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
		WHERE t.relnamespace = slot::regnamespace AND t.relname = ANY (tables)
			AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = x.indexrelid)
	LOOP
		EXECUTE 'DROP INDEX ' || found;
	END LOOP;
END
$$;
CREATE FUNCTION query.create_indexes(slot text, tables text[]) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET maintenance_work_mem = '128MB' AS $$
DECLARE
	other text := CASE slot WHEN 'query_a' THEN 'query_b' WHEN 'query_b' THEN 'query_a' END;
	definition text;
BEGIN
	-- One process at a time: what the first made, the next need not make.
	PERFORM pg_advisory_xact_lock(hashtext('query.create_indexes'));
	FOR definition IN
		SELECT replace(pg_get_indexdef(x.indexrelid), format(' ON %I.', other), format(' ON %I.', slot)) FROM pg_index x
		JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
		WHERE t.relnamespace = other::regnamespace AND t.relname = ANY (tables)
			AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = x.indexrelid)
			AND NOT EXISTS (SELECT FROM pg_class mine WHERE mine.relnamespace = slot::regnamespace AND mine.relname = i.relname)
		ORDER BY i.relname
	LOOP
		EXECUTE definition;
	END LOOP;
END
$$;
-- Moves what waits in the pending lists of text indexes into them; only an owner may. Rows go on being added meanwhile.
CREATE FUNCTION query.tidy_indexes(slot text, tables text[]) RETURNS void
	LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
	PERFORM gin_clean_pending_list(i.oid) FROM pg_index x
		JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid JOIN pg_am a ON a.oid = i.relam
		WHERE slot IN ('query_a', 'query_b') AND t.relnamespace = slot::regnamespace AND t.relname = ANY (tables)
			AND a.amname = 'gin';
END
$$;
REVOKE ALL ON FUNCTION query.drop_indexes(text, text[]), query.create_indexes(text, text[]), query.tidy_indexes(text, text[])
	FROM PUBLIC;
GRANT EXECUTE ON FUNCTION query.drop_indexes(text, text[]), query.create_indexes(text, text[]),
	query.tidy_indexes(text, text[]) TO diaodu_app;

DO $$
DECLARE
	slot text;
	found text := current_setting('search_path');
BEGIN
	FOREACH slot IN ARRAY ARRAY['query_a', 'query_b'] LOOP
		PERFORM set_config('search_path', slot, true);

		-- unit-directory
		CREATE TABLE unit (
			unit_id text COLLATE "C" PRIMARY KEY,
			kind text NOT NULL,
			code text,
			parent_id text,
			zone_kind text,
			zone_level text,
			statistical_code text,
			functions text NOT NULL,
			sections text NOT NULL,
			since date NOT NULL,
			ended_on date,
			merged_into_id text,
			log_index bigint NOT NULL
		);
		CREATE TABLE unit_name (
			unit_id text COLLATE "C" NOT NULL,
			log_index bigint NOT NULL,
			since date NOT NULL,
			name text NOT NULL,
			code text,
			reason text,
			PRIMARY KEY (unit_id, log_index)
		);
		CREATE TABLE post (
			person_id text COLLATE "C" NOT NULL,
			post_id text COLLATE "C" NOT NULL,
			role text NOT NULL,
			unit_id text NOT NULL,
			owner_code text,
			valid_from date NOT NULL,
			valid_to date,
			log_index bigint NOT NULL,
			PRIMARY KEY (person_id, post_id)
		);
		CREATE INDEX ON post (unit_id);
		CREATE TABLE person (
			person_id text COLLATE "C" PRIMARY KEY,
			registered_on date NOT NULL,
			erased_on date,
			log_index bigint NOT NULL
		);
		CREATE TABLE person_entry (
			person_id text COLLATE "C" NOT NULL,
			log_index bigint NOT NULL,
			kind text NOT NULL,
			post_id text,
			valid_from date NOT NULL,
			valid_to date,
			role text,
			unit_id text,
			rank text,
			merit text,
			text text,
			result text,
			document_no text,
			-- log index of the last event the row reflects; a post changes when it ends
			reflects bigint NOT NULL,
			PRIMARY KEY (person_id, log_index)
		);
		CREATE TABLE office (
			unit_id text COLLATE "C" PRIMARY KEY,
			name text NOT NULL,
			document_no text NOT NULL,
			established_on date NOT NULL,
			log_index bigint NOT NULL
		);
		CREATE TABLE office_leader (
			unit_id text COLLATE "C" NOT NULL,
			log_index bigint NOT NULL,
			person_id text NOT NULL,
			valid_from date NOT NULL,
			valid_to date,
			note text,
			reflects bigint NOT NULL,
			PRIMARY KEY (unit_id, log_index)
		);
		CREATE TABLE office_staff (
			unit_id text COLLATE "C" NOT NULL,
			log_index bigint NOT NULL,
			person_id text NOT NULL,
			full_time boolean NOT NULL,
			valid_from date NOT NULL,
			valid_to date,
			reflects bigint NOT NULL,
			PRIMARY KEY (unit_id, log_index)
		);
		CREATE TABLE leading_group (
			group_id text COLLATE "C" NOT NULL,
			log_index bigint NOT NULL,
			name text NOT NULL,
			chair_id text NOT NULL,
			members text[] NOT NULL,
			office_unit_id text NOT NULL,
			document_no text NOT NULL,
			reason text,
			since date NOT NULL,
			PRIMARY KEY (group_id, log_index)
		);
		-- The box around a cell finds candidates; its boundary decides.
		CREATE TABLE grid_cell (
			cell_id text COLLATE "C" PRIMARY KEY,
			name text NOT NULL,
			parent_id text NOT NULL,
			boundary text NOT NULL,
			west numeric NOT NULL,
			east numeric NOT NULL,
			south numeric NOT NULL,
			north numeric NOT NULL,
			since date NOT NULL,
			log_index bigint NOT NULL
		);
		CREATE INDEX ON grid_cell (parent_id);
		CREATE INDEX ON grid_cell (west, east);
		CREATE TABLE grid_officer (
			cell_id text COLLATE "C" NOT NULL,
			log_index bigint NOT NULL,
			person_id text NOT NULL,
			valid_from date NOT NULL,
			valid_to date,
			note text,
			reflects bigint NOT NULL,
			PRIMARY KEY (cell_id, log_index)
		);

		-- policy
		CREATE TABLE policy_version (
			parameter text NOT NULL,
			version text NOT NULL,
			content text NOT NULL,
			effective_from date NOT NULL,
			proposer_id text NOT NULL,
			proposer_unit_id text NOT NULL,
			approver_id text,
			approver_unit_id text,
			adopted_on date NOT NULL,
			recorded_at timestamptz NOT NULL,
			log_index bigint NOT NULL,
			PRIMARY KEY (parameter, version)
		);
		CREATE TABLE policy_proposal (
			log_index bigint PRIMARY KEY,
			parameter text NOT NULL,
			version text NOT NULL,
			content text NOT NULL,
			status text NOT NULL,
			proposer_id text NOT NULL,
			proposer_unit_id text NOT NULL,
			proposed_on date NOT NULL,
			recorded_at timestamptz NOT NULL,
			decided_by text,
			decided_unit_id text,
			decided_on date,
			reason text
		);
		CREATE INDEX ON policy_proposal (parameter, version);
		-- each notice and each revision of it; the latest of a year applies
		CREATE TABLE calendar_year (
			year integer NOT NULL,
			log_index bigint NOT NULL,
			document text NOT NULL,
			source text NOT NULL,
			reason text,
			days text NOT NULL,
			recorded_at timestamptz NOT NULL,
			PRIMARY KEY (year, log_index)
		);

		-- project-board
		CREATE TABLE board_district (
			unit_id text COLLATE "C" PRIMARY KEY,
			code text NOT NULL,
			log_index bigint NOT NULL
		);
		-- One wide row per project. Amounts are integers of 0.01 wan yuan, because only integer and text comparison is
		-- leakproof and so can use an index under row security.
		CREATE TABLE project (
			project_id text COLLATE "C" PRIMARY KEY,
			name text NOT NULL,
			name_key text COLLATE "C" NOT NULL,
			search_text text NOT NULL,
			project_code text,
			family text,
			level text,
			amount bigint NOT NULL,
			annual_plan bigint,
			stage text NOT NULL,
			industry_code text,
			section text NOT NULL,
			district_id text COLLATE "C",
			district_code text COLLATE "C" NOT NULL,
			zone_id text COLLATE "C",
			construction_department_id text COLLATE "C",
			sector_department_id text COLLATE "C",
			owner_code text COLLATE "C",
			owner_name text,
			tiers text NOT NULL,
			counted boolean NOT NULL,
			on_zone boolean NOT NULL,
			on_district boolean NOT NULL,
			on_department boolean NOT NULL,
			on_city boolean NOT NULL,
			district_key boolean NOT NULL,
			any_key boolean NOT NULL,
			state text NOT NULL,
			source text NOT NULL,
			origin_list text,
			origin_row text,
			gaps integer NOT NULL,
			transfer_open boolean NOT NULL,
			-- the district an open transfer would bring it to, which may read it before it consents
			offered_to text COLLATE "C",
			log_index bigint NOT NULL,
			changed_at timestamptz NOT NULL
		) WITH (fillfactor = 80);
		CREATE INDEX ON project (zone_id, amount, project_id) WHERE on_zone AND state = 'ACTIVE';
		CREATE INDEX ON project (district_id, amount, project_id) WHERE on_district AND state = 'ACTIVE';
		CREATE INDEX ON project (construction_department_id, amount, project_id) WHERE on_department AND state = 'ACTIVE';
		CREATE INDEX ON project (amount, project_id) WHERE on_department AND state = 'ACTIVE';
		CREATE INDEX ON project (amount, project_id) WHERE on_city AND state = 'ACTIVE';
		CREATE INDEX ON project (amount, project_id) WHERE counted AND state = 'ACTIVE';
		CREATE INDEX ON project (amount, project_id) WHERE NOT counted AND state = 'ACTIVE';
		CREATE INDEX ON project (name_key, project_id);
		CREATE INDEX ON project (log_index, project_id);
		CREATE INDEX ON project (district_code, project_id);
		CREATE INDEX ON project (sector_department_id, amount) WHERE sector_department_id IS NOT NULL;
		CREATE INDEX ON project (owner_code) WHERE owner_code IS NOT NULL;
		CREATE INDEX ON project (offered_to) WHERE offered_to IS NOT NULL;

		-- Everything known of a project, apart from the rows that are filtered and summed.
		CREATE TABLE project_card (
			project_id text COLLATE "C" PRIMARY KEY,
			card text NOT NULL,
			log_index bigint NOT NULL
		);

		-- Pieces of the search text: array containment is not leakproof, so this table stands outside row security and
		-- holds no more than is needed to find ids, which are then judged by project's own policy.
		CREATE TABLE project_search (
			project_id text COLLATE "C" PRIMARY KEY,
			grams text[] NOT NULL,
			log_index bigint NOT NULL
		);
		-- Whoever fills the pending list moves it into the index and lets everybody wait: it is moved aside long before.
		CREATE INDEX ON project_search USING gin (grams) WITH (gin_pending_list_limit = 16384);
		ALTER TABLE project_search ALTER COLUMN grams SET STATISTICS 10;

		CREATE TABLE board_total (
			board text NOT NULL,
			unit_id text COLLATE "C" NOT NULL,
			dimension text NOT NULL,
			member text COLLATE "C" NOT NULL,
			projects bigint NOT NULL,
			amount numeric NOT NULL,
			PRIMARY KEY (board, unit_id, dimension, member)
		) WITH (fillfactor = 50);
		CREATE TABLE board_cell (
			board text NOT NULL,
			unit_id text COLLATE "C" NOT NULL,
			territory_id text COLLATE "C" NOT NULL,
			stage text NOT NULL,
			section text NOT NULL,
			family text NOT NULL,
			band text NOT NULL,
			projects bigint NOT NULL,
			amount numeric NOT NULL,
			PRIMARY KEY (board, unit_id, territory_id, stage, section, family, band)
		) WITH (fillfactor = 70);
		CREATE TABLE board_head (
			board text NOT NULL,
			unit_id text COLLATE "C" NOT NULL,
			log_index bigint NOT NULL,
			PRIMARY KEY (board, unit_id)
		) WITH (fillfactor = 50);

		CREATE TABLE timeline (
			project_id text COLLATE "C" NOT NULL,
			sequence bigint NOT NULL,
			log_index bigint NOT NULL,
			event_id uuid NOT NULL,
			event_name text NOT NULL,
			revision text NOT NULL,
			occurred_on date NOT NULL,
			recorded_at timestamptz NOT NULL,
			actor_id text NOT NULL,
			role text NOT NULL,
			organisation_id text NOT NULL,
			channel text NOT NULL,
			source text NOT NULL,
			command text,
			command_id uuid NOT NULL,
			correlation_id text NOT NULL,
			causation_id text,
			evidence text NOT NULL,
			stage text NOT NULL,
			reason text,
			changes text NOT NULL,
			PRIMARY KEY (project_id, sequence)
		);

		-- The second wall: whatever a query forgets, rows outside the caller's scope do not exist for it.
		-- The settings are local to one transaction; without them there are no rows.
		ALTER TABLE project ENABLE ROW LEVEL SECURITY;
		ALTER TABLE project FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON project USING (
			CASE (SELECT current_setting('diaodu.scope', true))
				WHEN 'WRITER' THEN true
				WHEN 'CITY' THEN true
				WHEN 'DISTRICT' THEN district_id = (SELECT current_setting('diaodu.unit', true))
					OR offered_to = (SELECT current_setting('diaodu.unit', true))
				WHEN 'ZONE' THEN zone_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'CONSTRUCTION' THEN construction_department_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'SECTOR' THEN sector_department_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'DEPARTMENT' THEN construction_department_id = (SELECT current_setting('diaodu.unit', true))
					OR sector_department_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'DISTRICT_SECTOR' THEN district_id = (SELECT current_setting('diaodu.district', true))
					AND (sector_department_id = (SELECT current_setting('diaodu.unit', true))
						OR section = ANY (string_to_array((SELECT current_setting('diaodu.sections', true)), ',')))
				WHEN 'OWNER' THEN owner_code = ANY (string_to_array((SELECT current_setting('diaodu.owners', true)), ','))
				ELSE false
			END)
			WITH CHECK (current_setting('diaodu.scope', true) = 'WRITER');
		ALTER TABLE project_card ENABLE ROW LEVEL SECURITY;
		ALTER TABLE project_card FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON project_card USING (
			(SELECT current_setting('diaodu.scope', true)) = 'WRITER'
			OR EXISTS (SELECT FROM project visible WHERE visible.project_id = project_card.project_id))
			WITH CHECK (current_setting('diaodu.scope', true) = 'WRITER');
		ALTER TABLE timeline ENABLE ROW LEVEL SECURITY;
		ALTER TABLE timeline FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON timeline USING (
			(SELECT current_setting('diaodu.scope', true)) = 'WRITER'
			OR EXISTS (SELECT FROM project visible WHERE visible.project_id = timeline.project_id))
			WITH CHECK (current_setting('diaodu.scope', true) = 'WRITER');

		EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA %I TO diaodu_app', slot);
		IF current_setting('server_version_num')::integer >= 170000 THEN
			EXECUTE format('GRANT MAINTAIN ON ALL TABLES IN SCHEMA %I TO diaodu_app', slot);
		END IF;
	END LOOP;
	PERFORM set_config('search_path', found, true);
END
$$;
