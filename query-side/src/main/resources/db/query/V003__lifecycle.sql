-- The life of projects, by business date: nodes, stages, pools, batches, and whose move it is. Every fact holds from a day on
-- until another, 'infinity' while it does, as in V002.

DO $$
DECLARE
	slot text;
	scoped text;
	found text := current_setting('search_path');
BEGIN
	FOREACH slot IN ARRAY ARRAY['query_a', 'query_b'] LOOP
		PERFORM set_config('search_path', slot, true);

		-- What decides who may see a project, and how a list names it, as it stands.
		CREATE TABLE lifecycle_project (
			project_id text COLLATE "C" PRIMARY KEY,
			name text NOT NULL,
			district_id text COLLATE "C",
			zone_id text COLLATE "C",
			construction_department_id text COLLATE "C",
			sector_department_id text COLLATE "C",
			section text NOT NULL,
			owner_code text COLLATE "C",
			family text,
			stage text,
			active boolean NOT NULL,
			log_index bigint NOT NULL
		);
		CREATE INDEX ON lifecycle_project (district_id) WHERE district_id IS NOT NULL;
		CREATE INDEX ON lifecycle_project (zone_id) WHERE zone_id IS NOT NULL;
		CREATE INDEX ON lifecycle_project (construction_department_id) WHERE construction_department_id IS NOT NULL;
		CREATE INDEX ON lifecycle_project (sector_department_id) WHERE sector_department_id IS NOT NULL;
		CREATE INDEX ON lifecycle_project (owner_code) WHERE owner_code IS NOT NULL;

		-- What the next event of a project needs to know; no question reads it.
		CREATE TABLE lifecycle_fold (
			project_id text COLLATE "C" PRIMARY KEY,
			fold text NOT NULL,
			log_index bigint NOT NULL
		) WITH (fillfactor = 80);

		-- A node: the day promised first, in the last version of the plan, and now; expected, reached or missed.
		CREATE TABLE lifecycle_node (
			project_id text COLLATE "C" NOT NULL,
			node_code text COLLATE "C" NOT NULL,
			from_day date NOT NULL,
			until_day date NOT NULL,
			state text NOT NULL,
			original_on date,
			baselined_on date,
			planned_on date,
			forecast_on date,
			achieved_on date,
			missed_on date,
			changes integer NOT NULL,
			extended_days integer NOT NULL,
			evidence text NOT NULL,
			reason text,
			log_index bigint NOT NULL,
			PRIMARY KEY (project_id, node_code, from_day)
		) WITH (fillfactor = 80);
		CREATE INDEX lifecycle_node_due ON lifecycle_node (planned_on, project_id, node_code)
			WHERE until_day = 'infinity' AND state = 'OPEN';

		-- Stage, pool, pilot and version of the plan.
		CREATE TABLE lifecycle_phase (
			project_id text COLLATE "C" NOT NULL,
			kind text NOT NULL,
			from_day date NOT NULL,
			until_day date NOT NULL,
			value text NOT NULL,
			log_index bigint NOT NULL,
			PRIMARY KEY (project_id, kind, from_day)
		) WITH (fillfactor = 80);
		CREATE INDEX ON lifecycle_phase (until_day, from_day, project_id) WHERE kind = 'STAGE';

		-- Which of the five batches an active project that counts is in, where, and with how much money in 0.01 wan yuan, -1 while
		-- unknown; since when it has been in that batch, and whether the row ended because it went on to a later one.
		CREATE TABLE lifecycle_batch (
			project_id text COLLATE "C" NOT NULL,
			from_day date NOT NULL,
			until_day date NOT NULL,
			batch text NOT NULL,
			since date NOT NULL,
			district_id text COLLATE "C",
			amount bigint NOT NULL,
			advanced boolean NOT NULL,
			log_index bigint NOT NULL,
			PRIMARY KEY (project_id, from_day)
		) WITH (fillfactor = 80);
		CREATE INDEX ON lifecycle_batch (until_day);

		-- Whose move a permit is.
		CREATE TABLE lifecycle_permit (
			project_id text COLLATE "C" NOT NULL,
			permit_id text COLLATE "C" NOT NULL,
			from_day date NOT NULL,
			until_day date NOT NULL,
			permit_code text NOT NULL,
			desk text NOT NULL,
			department_id text,
			log_index bigint NOT NULL,
			PRIMARY KEY (project_id, permit_id, from_day)
		) WITH (fillfactor = 80);

		-- Who holds a place of a project; null while nobody does any more.
		CREATE TABLE lifecycle_holder (
			project_id text COLLATE "C" NOT NULL,
			place text NOT NULL,
			person_id text COLLATE "C",
			log_index bigint NOT NULL,
			PRIMARY KEY (project_id, place)
		);
		CREATE INDEX ON lifecycle_holder (person_id, project_id);

		-- The catalogue of nodes in its versions.
		CREATE TABLE lifecycle_catalogue (
			version text PRIMARY KEY,
			effective_from date NOT NULL,
			catalogue text NOT NULL,
			log_index bigint NOT NULL
		);

		-- The second wall, as for the boards: a row is visible when its project is.
		ALTER TABLE lifecycle_project ENABLE ROW LEVEL SECURITY;
		ALTER TABLE lifecycle_project FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON lifecycle_project USING (
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
		ALTER TABLE lifecycle_fold ENABLE ROW LEVEL SECURITY;
		ALTER TABLE lifecycle_fold FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON lifecycle_fold USING ((SELECT current_setting('diaodu.scope', true)) = 'WRITER');
		FOREACH scoped IN ARRAY ARRAY['lifecycle_node', 'lifecycle_phase', 'lifecycle_batch', 'lifecycle_permit', 'lifecycle_holder']
		LOOP
			EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
			EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', scoped);
			EXECUTE format('CREATE POLICY in_scope ON %1$I USING (
				CASE (SELECT current_setting(''diaodu.scope'', true))
					WHEN ''WRITER'' THEN true
					WHEN ''CITY'' THEN true
					ELSE EXISTS (SELECT FROM lifecycle_project visible WHERE visible.project_id = %1$I.project_id)
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
