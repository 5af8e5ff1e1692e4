-- Obstacles: what blocks a project, whose turn it is, and how long it took. A day that is not known is 'infinity', so that
-- it sorts last and a comparison with today is false.

DO $$
DECLARE
	slot text;
	scoped text;
	found text := current_setting('search_path');
BEGIN
	FOREACH slot IN ARRAY ARRAY['query_a', 'query_b'] LOOP
		PERFORM set_config('search_path', slot, true);

		-- One row for each, as lists filter, sort and count them.
		CREATE TABLE obstacle (
			obstacle_id text COLLATE "C" PRIMARY KEY,
			number text COLLATE "C" NOT NULL,
			project_id text COLLATE "C" NOT NULL,
			district_id text COLLATE "C",
			zone_id text COLLATE "C",
			construction_department_id text COLLATE "C",
			sector_department_id text COLLATE "C",
			owner_code text COLLATE "C",
			reporter_id text COLLATE "C" NOT NULL,
			reported_on date NOT NULL,
			category text COLLATE "C" NOT NULL,
			item_code text COLLATE "C" NOT NULL,
			scope text NOT NULL,
			tier text NOT NULL,
			status text NOT NULL,
			severity text NOT NULL,
			lead_unit_id text COLLATE "C" NOT NULL,
			supervised boolean NOT NULL,
			-- still has to be seen to
			is_open boolean NOT NULL,
			-- its time limit counts, or would but for a standstill
			is_running boolean NOT NULL,
			paused_on date,
			-- last day of the first half, present last day, original last day without standstill
			half_on date NOT NULL,
			due_on date NOT NULL,
			original_until date NOT NULL,
			log_index bigint NOT NULL,
			changed_at timestamptz NOT NULL
		) WITH (fillfactor = 80);
		CREATE UNIQUE INDEX ON obstacle (number);
		CREATE INDEX ON obstacle (due_on, obstacle_id) WHERE is_open;
		CREATE INDEX ON obstacle (due_on, obstacle_id);
		CREATE INDEX ON obstacle (reported_on, obstacle_id);
		CREATE INDEX ON obstacle (original_until, obstacle_id) WHERE is_running;
		CREATE INDEX ON obstacle (district_id, due_on, obstacle_id) WHERE is_open;
		CREATE INDEX ON obstacle (zone_id, due_on, obstacle_id) WHERE is_open AND zone_id IS NOT NULL;
		CREATE INDEX ON obstacle (project_id);
		CREATE INDEX ON obstacle (owner_code) WHERE owner_code IS NOT NULL;
		CREATE INDEX ON obstacle (reporter_id);
		CREATE INDEX ON obstacle (construction_department_id) WHERE construction_department_id IS NOT NULL;
		CREATE INDEX ON obstacle (sector_department_id) WHERE sector_department_id IS NOT NULL;
		CREATE INDEX ON obstacle (log_index, obstacle_id);

		-- Everything known of it, apart from what is filtered.
		CREATE TABLE obstacle_card (
			obstacle_id text COLLATE "C" PRIMARY KEY,
			card text NOT NULL,
			log_index bigint NOT NULL
		) WITH (fillfactor = 80);

		-- The units that lead and help. Outside row security, since the policy of the obstacles asks it; it holds ids only.
		CREATE TABLE obstacle_party (
			obstacle_id text COLLATE "C" NOT NULL,
			unit_id text COLLATE "C" NOT NULL,
			PRIMARY KEY (obstacle_id, unit_id)
		);
		CREATE INDEX ON obstacle_party (unit_id, obstacle_id);

		-- What it waits for, and of whom: a unit, a person, an owner, or a role at a seat.
		CREATE TABLE obstacle_turn (
			obstacle_id text COLLATE "C" NOT NULL,
			waits_for text NOT NULL,
			addressee text COLLATE "C" NOT NULL,
			due_on date NOT NULL,
			PRIMARY KEY (obstacle_id, waits_for, addressee)
		);
		CREATE INDEX ON obstacle_turn (addressee, due_on, obstacle_id);

		CREATE TABLE obstacle_event (
			obstacle_id text COLLATE "C" NOT NULL,
			sequence bigint NOT NULL,
			log_index bigint NOT NULL,
			event_id uuid NOT NULL,
			event_name text NOT NULL,
			occurred_on date NOT NULL,
			recorded_at timestamptz NOT NULL,
			actor_id text NOT NULL,
			role text NOT NULL,
			organisation_id text NOT NULL,
			source text NOT NULL,
			command text,
			command_id uuid NOT NULL,
			evidence text NOT NULL,
			status text NOT NULL,
			said text,
			changes text NOT NULL,
			clocks text NOT NULL,
			PRIMARY KEY (obstacle_id, sequence)
		);

		CREATE TABLE obstacle_letter (
			obstacle_id text COLLATE "C" NOT NULL,
			log_index bigint NOT NULL,
			letter text NOT NULL,
			PRIMARY KEY (obstacle_id, log_index)
		);

		-- Of projects, what a board of obstacles shows and a sector is known by.
		CREATE TABLE obstacle_project (
			project_id text COLLATE "C" PRIMARY KEY,
			name text,
			name_index bigint NOT NULL DEFAULT -1,
			section text,
			section_index bigint NOT NULL DEFAULT -1
		);

		CREATE TABLE obstacle_taxonomy (
			version text NOT NULL PRIMARY KEY,
			effective_from date NOT NULL,
			content text NOT NULL,
			log_index bigint NOT NULL
		);

		-- Working days as they were known when an event was applied.
		CREATE TABLE obstacle_calendar (
			year integer PRIMARY KEY,
			days text NOT NULL,
			log_index bigint NOT NULL
		);

		-- How many obstacles of the city there are: by status all, by anything else the open ones.
		CREATE TABLE obstacle_total (
			dimension text NOT NULL,
			member text COLLATE "C" NOT NULL,
			obstacles bigint NOT NULL,
			PRIMARY KEY (dimension, member)
		) WITH (fillfactor = 50);

		-- How they were dealt with: each fact counts in the month it happened, for the unit it concerned.
		CREATE TABLE obstacle_cell (
			month date NOT NULL,
			district_id text COLLATE "C" NOT NULL,
			zone_id text COLLATE "C" NOT NULL,
			unit_id text COLLATE "C" NOT NULL,
			category text COLLATE "C" NOT NULL,
			reported bigint NOT NULL,
			sorted bigint NOT NULL,
			solved bigint NOT NULL,
			on_time bigint NOT NULL,
			working_days bigint NOT NULL,
			escalated bigint NOT NULL,
			reopened bigint NOT NULL,
			returned bigint NOT NULL,
			rated bigint NOT NULL,
			score bigint NOT NULL,
			rated_low bigint NOT NULL,
			repeated bigint NOT NULL,
			closed bigint NOT NULL,
			PRIMARY KEY (month, district_id, zone_id, unit_id, category)
		) WITH (fillfactor = 70);
		CREATE INDEX ON obstacle_cell (unit_id, month);

		-- From where on listeners are told.
		CREATE TABLE obstacle_head (
			head boolean PRIMARY KEY CHECK (head),
			log_index bigint NOT NULL
		) WITH (fillfactor = 50);

		-- The second wall: an obstacle is visible where its project is, to the units that lead and help, and to its reporter.
		ALTER TABLE obstacle ENABLE ROW LEVEL SECURITY;
		ALTER TABLE obstacle FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON obstacle USING (
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
						OR project_id IN (SELECT p.project_id FROM obstacle_project p
							WHERE p.section = ANY (string_to_array((SELECT current_setting('diaodu.sections', true)), ','))))
				WHEN 'OWNER' THEN owner_code = ANY (string_to_array((SELECT current_setting('diaodu.owners', true)), ','))
				ELSE false
			END
			OR CASE (SELECT current_setting('diaodu.scope', true))
				WHEN 'NONE' THEN false
				WHEN 'OWNER' THEN reporter_id = (SELECT current_setting('diaodu.person', true))
				ELSE reporter_id = (SELECT current_setting('diaodu.person', true))
					-- found once for a question, not once for each row
					OR obstacle_id IN (SELECT p.obstacle_id FROM obstacle_party p
						WHERE p.unit_id = (SELECT current_setting('diaodu.unit', true))
							OR p.unit_id = (SELECT current_setting('diaodu.acting_unit', true)))
			END)
			WITH CHECK (current_setting('diaodu.scope', true) = 'WRITER');
		FOREACH scoped IN ARRAY ARRAY['obstacle_card', 'obstacle_turn', 'obstacle_event', 'obstacle_letter'] LOOP
			EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
			EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', scoped);
			EXECUTE format('CREATE POLICY in_scope ON %1$I USING (
				CASE (SELECT current_setting(''diaodu.scope'', true))
					WHEN ''WRITER'' THEN true
					WHEN ''CITY'' THEN true
					ELSE EXISTS (SELECT FROM obstacle visible WHERE visible.obstacle_id = %1$I.obstacle_id)
				END)
				WITH CHECK (current_setting(''diaodu.scope'', true) = ''WRITER'')', scoped);
		END LOOP;
		ALTER TABLE obstacle_total ENABLE ROW LEVEL SECURITY;
		ALTER TABLE obstacle_total FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON obstacle_total USING ((SELECT current_setting('diaodu.scope', true)) IN ('WRITER', 'CITY'))
			WITH CHECK (current_setting('diaodu.scope', true) = 'WRITER');
		-- A district and a zone see their own cells, a department those of what it led.
		ALTER TABLE obstacle_cell ENABLE ROW LEVEL SECURITY;
		ALTER TABLE obstacle_cell FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON obstacle_cell USING (
			CASE (SELECT current_setting('diaodu.scope', true))
				WHEN 'WRITER' THEN true
				WHEN 'CITY' THEN true
				WHEN 'DISTRICT' THEN district_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'ZONE' THEN zone_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'CONSTRUCTION' THEN unit_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'SECTOR' THEN unit_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'DEPARTMENT' THEN unit_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'DISTRICT_SECTOR' THEN unit_id = (SELECT current_setting('diaodu.unit', true))
				ELSE false
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
