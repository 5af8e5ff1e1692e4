-- The permits of projects (审批手续). A row carries the scope of its project, so that one table answers lists of permits; the
-- office that decides sees its own permits besides.

DO $$
DECLARE
	slot text;
	found text := current_setting('search_path');
BEGIN
	FOREACH slot IN ARRAY ARRAY['query_a', 'query_b'] LOOP
		PERFORM set_config('search_path', slot, true);

		-- What the next event of a project needs to know; no question reads it.
		CREATE TABLE permit_fold (
			project_id text COLLATE "C" PRIMARY KEY,
			fold text NOT NULL,
			log_index bigint NOT NULL
		) WITH (fillfactor = 80);

		-- What decides who may see a project, as it stands.
		CREATE TABLE permit_project (
			project_id text COLLATE "C" PRIMARY KEY,
			district_id text COLLATE "C",
			zone_id text COLLATE "C",
			construction_department_id text COLLATE "C",
			sector_department_id text COLLATE "C",
			section text NOT NULL,
			owner_code text COLLATE "C",
			log_index bigint NOT NULL
		);

		CREATE TABLE permit (
			project_id text COLLATE "C" NOT NULL,
			permit_id text COLLATE "C" NOT NULL,
			ordinal integer NOT NULL,
			project_name text NOT NULL,
			active boolean NOT NULL,
			district_id text COLLATE "C",
			zone_id text COLLATE "C",
			construction_department_id text COLLATE "C",
			sector_department_id text COLLATE "C",
			section text NOT NULL,
			owner_code text COLLATE "C",
			code text COLLATE "C" NOT NULL,
			department_id text COLLATE "C",
			case_no text COLLATE "C",
			state text NOT NULL,
			planned_on date,
			applied_on date,
			accepted_on date,
			unit text,
			statutory_days integer,
			statutory_due date,
			statutory_exceeded_on date,
			committed_days integer,
			committed_due date,
			committed_exceeded_on date,
			-- of the limit that is nearer, while its clock runs: its last day, and the first day after four fifths of it
			limit_due date,
			slow_from date,
			standing text,
			green boolean NOT NULL,
			extended boolean NOT NULL,
			days_used integer,
			decided_on date,
			-- first day of the month in which it was issued
			issued_month date,
			number text,
			valid_until date,
			renewals integer NOT NULL,
			ground text,
			alternative text,
			void_reason text,
			log_index bigint NOT NULL,
			PRIMARY KEY (project_id, permit_id)
		) WITH (fillfactor = 80);
		CREATE INDEX ON permit (district_id, project_id, permit_id);
		CREATE INDEX ON permit (department_id, project_id, permit_id);
		CREATE INDEX ON permit (code, project_id, permit_id);
		CREATE INDEX ON permit (state, project_id, permit_id);
		CREATE INDEX ON permit (case_no) WHERE case_no IS NOT NULL;
		CREATE INDEX ON permit (valid_until) WHERE state = 'ISSUED' AND valid_until IS NOT NULL;
		CREATE INDEX ON permit (limit_due, project_id, permit_id) WHERE limit_due IS NOT NULL;
		CREATE INDEX ON permit (department_id, limit_due, project_id, permit_id) WHERE limit_due IS NOT NULL;
		CREATE INDEX ON permit (issued_month) INCLUDE (code, department_id, district_id, unit, days_used, statutory_days,
			committed_days) WHERE issued_month IS NOT NULL;

		CREATE TABLE permit_channel (
			project_id text COLLATE "C" NOT NULL,
			log_index bigint NOT NULL,
			-- empty for all permits
			code text COLLATE "C" NOT NULL,
			since date NOT NULL,
			until_day date,
			reason text NOT NULL,
			ended_on date,
			PRIMARY KEY (project_id, log_index)
		);

		CREATE TABLE permit_catalogue (
			version text COLLATE "C" PRIMARY KEY,
			effective_from date NOT NULL,
			document_no text NOT NULL,
			clause text NOT NULL,
			permits text NOT NULL,
			log_index bigint NOT NULL
		);

		ALTER TABLE permit_fold ENABLE ROW LEVEL SECURITY;
		ALTER TABLE permit_fold FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON permit_fold USING ((SELECT current_setting('diaodu.scope', true)) = 'WRITER');

		-- The second wall, as for the boards: a row is visible when its project is.
		ALTER TABLE permit_project ENABLE ROW LEVEL SECURITY;
		ALTER TABLE permit_project FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON permit_project USING (
			CASE (SELECT current_setting('diaodu.scope', true))
				WHEN 'WRITER' THEN true
				WHEN 'CITY' THEN true
				WHEN 'DISTRICT' THEN district_id = (SELECT current_setting('diaodu.unit', true))
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

		ALTER TABLE permit ENABLE ROW LEVEL SECURITY;
		ALTER TABLE permit FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON permit USING (
			CASE (SELECT current_setting('diaodu.scope', true))
				WHEN 'WRITER' THEN true
				WHEN 'CITY' THEN true
				WHEN 'DISTRICT' THEN district_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'ZONE' THEN zone_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'CONSTRUCTION' THEN construction_department_id = (SELECT current_setting('diaodu.unit', true))
					OR department_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'SECTOR' THEN sector_department_id = (SELECT current_setting('diaodu.unit', true))
					OR department_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'DEPARTMENT' THEN construction_department_id = (SELECT current_setting('diaodu.unit', true))
					OR sector_department_id = (SELECT current_setting('diaodu.unit', true))
					OR department_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'DISTRICT_SECTOR' THEN district_id = (SELECT current_setting('diaodu.district', true))
					AND (sector_department_id = (SELECT current_setting('diaodu.unit', true))
						OR section = ANY (string_to_array((SELECT current_setting('diaodu.sections', true)), ',')))
					OR department_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'OWNER' THEN owner_code = ANY (string_to_array((SELECT current_setting('diaodu.owners', true)), ','))
				ELSE false
			END)
			WITH CHECK (current_setting('diaodu.scope', true) = 'WRITER');

		ALTER TABLE permit_channel ENABLE ROW LEVEL SECURITY;
		ALTER TABLE permit_channel FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON permit_channel USING (
			CASE (SELECT current_setting('diaodu.scope', true))
				WHEN 'WRITER' THEN true
				WHEN 'CITY' THEN true
				ELSE EXISTS (SELECT FROM permit_project visible WHERE visible.project_id = permit_channel.project_id)
			END)
			WITH CHECK (current_setting('diaodu.scope', true) = 'WRITER');

		EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA %I TO diaodu_app', slot);
		IF current_setting('server_version_num')::integer >= 170000 THEN
			EXECUTE format('GRANT MAINTAIN ON ALL TABLES IN SCHEMA %I TO diaodu_app', slot);
		END IF;
	END LOOP;
	PERFORM set_config('search_path', found, true);
END
$$;
