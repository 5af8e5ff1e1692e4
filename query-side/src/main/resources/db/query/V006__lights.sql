-- Lights, and what boards and the map show of plan and progress.

DO $$
DECLARE
	slot text;
	scoped text;
	found text := current_setting('search_path');
BEGIN
	FOREACH slot IN ARRAY ARRAY['query_a', 'query_b'] LOOP
		PERFORM set_config('search_path', slot, true);

		-- project-board, from version 2 on. An older program goes on writing rows without these: they have defaults, and the
		-- figures of a board by all dimensions, one of which is new, have a table of their own.
		ALTER TABLE project
			ADD COLUMN light_overall text NOT NULL DEFAULT 'GREY',
			ADD COLUMN light_start text NOT NULL DEFAULT 'GREY',
			ADD COLUMN light_progress text NOT NULL DEFAULT 'GREY',
			ADD COLUMN light_funds text NOT NULL DEFAULT 'GREY',
			ADD COLUMN light_statistics text NOT NULL DEFAULT 'GREY',
			ADD COLUMN light_obstacle text NOT NULL DEFAULT 'GREY',
			ADD COLUMN pool text NOT NULL DEFAULT '',
			-- of the last report that counts
			ADD COLUMN percent integer,
			ADD COLUMN invested_this_year bigint,
			ADD COLUMN reported_on date,
			-- such as 2018=120000,2019=90000, in 0.01 wan yuan
			ADD COLUMN annual_plans text NOT NULL DEFAULT '',
			-- earliest planned day of a node that is open
			ADD COLUMN next_due date,
			-- millionths of a degree, WGS-84
			ADD COLUMN longitude_e6 integer,
			ADD COLUMN latitude_e6 integer;
		CREATE INDEX ON project (light_overall, amount, project_id) WHERE counted AND state = 'ACTIVE';
		CREATE INDEX ON project (next_due) WHERE next_due IS NOT NULL AND counted AND state = 'ACTIVE';
		CREATE INDEX ON project (pool, amount, project_id) WHERE pool <> '' AND counted AND state = 'ACTIVE';
		CREATE INDEX ON project (longitude_e6, latitude_e6) WHERE longitude_e6 IS NOT NULL AND counted AND state = 'ACTIVE';

		CREATE TABLE board_lit_cell (
			board text NOT NULL,
			unit_id text COLLATE "C" NOT NULL,
			territory_id text COLLATE "C" NOT NULL,
			stage text NOT NULL,
			section text NOT NULL,
			family text NOT NULL,
			band text NOT NULL,
			light text NOT NULL,
			projects bigint NOT NULL,
			amount numeric NOT NULL,
			PRIMARY KEY (board, unit_id, territory_id, stage, section, family, band, light)
		) WITH (fillfactor = 70);

		-- light: what decides who may see a project, as it stands.
		CREATE TABLE light_project (
			project_id text COLLATE "C" PRIMARY KEY,
			name text NOT NULL,
			district_id text COLLATE "C",
			zone_id text COLLATE "C",
			construction_department_id text COLLATE "C",
			sector_department_id text COLLATE "C",
			section text NOT NULL,
			owner_code text COLLATE "C",
			amount bigint NOT NULL,
			log_index bigint NOT NULL
		);
		CREATE INDEX ON light_project (district_id) WHERE district_id IS NOT NULL;
		CREATE INDEX ON light_project (zone_id) WHERE zone_id IS NOT NULL;
		CREATE INDEX ON light_project (construction_department_id) WHERE construction_department_id IS NOT NULL;
		CREATE INDEX ON light_project (sector_department_id) WHERE sector_department_id IS NOT NULL;
		CREATE INDEX ON light_project (owner_code) WHERE owner_code IS NOT NULL;

		-- What the next event of a project needs to know; no question reads it.
		CREATE TABLE light_fold (
			project_id text COLLATE "C" PRIMARY KEY,
			fold text NOT NULL,
			log_index bigint NOT NULL
		) WITH (fillfactor = 80);

		-- A colour a light showed, from a day on until another, 'infinity' while it does. Besides the five lights there is
		-- OVERALL, the worst of them. What showed for less than a day has an empty span. Grey from the start has no row.
		CREATE TABLE light_span (
			project_id text COLLATE "C" NOT NULL,
			light text NOT NULL,
			log_index bigint NOT NULL,
			from_day date NOT NULL,
			until_day date NOT NULL,
			before text NOT NULL,
			colour text NOT NULL,
			rule text NOT NULL,
			inputs text NOT NULL,
			policy_version text,
			recorded_at timestamptz NOT NULL,
			changed_index bigint NOT NULL,
			PRIMARY KEY (project_id, light, log_index)
		) WITH (fillfactor = 80);
		CREATE INDEX ON light_span (from_day, log_index, light) WHERE light <> 'OVERALL';
		CREATE INDEX ON light_span (until_day, from_day) WHERE colour = 'RED';
		CREATE INDEX ON light_span (until_day, from_day) WHERE colour = 'YELLOW';

		-- Who answers for a project: the places of its officers, and the guarantor.
		CREATE TABLE light_holder (
			project_id text COLLATE "C" NOT NULL,
			slot text NOT NULL,
			log_index bigint NOT NULL,
			from_day date NOT NULL,
			until_day date NOT NULL,
			person_id text COLLATE "C" NOT NULL,
			changed_index bigint NOT NULL,
			PRIMARY KEY (project_id, slot, log_index)
		) WITH (fillfactor = 80);

		CREATE TABLE light_confidence (
			project_id text COLLATE "C" NOT NULL,
			log_index bigint NOT NULL,
			rated_on date NOT NULL,
			confidence text NOT NULL,
			rater_id text COLLATE "C" NOT NULL,
			rater_role text NOT NULL,
			text text NOT NULL,
			PRIMARY KEY (project_id, log_index)
		);

		-- The second wall, as for the boards: a row is visible when its project is.
		ALTER TABLE light_project ENABLE ROW LEVEL SECURITY;
		ALTER TABLE light_project FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON light_project USING (
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
		ALTER TABLE light_fold ENABLE ROW LEVEL SECURITY;
		ALTER TABLE light_fold FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON light_fold USING ((SELECT current_setting('diaodu.scope', true)) = 'WRITER');
		FOREACH scoped IN ARRAY ARRAY['light_span', 'light_holder', 'light_confidence'] LOOP
			EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
			EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', scoped);
			EXECUTE format('CREATE POLICY in_scope ON %1$I USING (
				CASE (SELECT current_setting(''diaodu.scope'', true))
					WHEN ''WRITER'' THEN true
					WHEN ''CITY'' THEN true
					ELSE EXISTS (SELECT FROM light_project visible WHERE visible.project_id = %1$I.project_id)
				END)
				WITH CHECK (current_setting(''diaodu.scope'', true) = ''WRITER'')', scoped);
		END LOOP;

		EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA %I TO diaodu_app', slot);
		IF current_setting('server_version_num')::integer >= 170000 THEN
			EXECUTE format('GRANT MAINTAIN ON ALL TABLES IN SCHEMA %I TO diaodu_app', slot);
		END IF;
	END LOOP;
	PERFORM set_config('search_path', found, true);
END
$$;
