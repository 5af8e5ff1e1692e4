-- Who answers for a project, by business date. Every fact holds from a day on until another day, which is the first one it
-- does not hold any more and 'infinity' while it does. A question about a day looks for from_day <= day AND until_day > day:
-- an index on until_day finds what holds today without touching what ended, however long the history is.

DO $$
DECLARE
	slot text;
	scoped text;
	found text := current_setting('search_path');
BEGIN
	FOREACH slot IN ARRAY ARRAY['query_a', 'query_b'] LOOP
		PERFORM set_config('search_path', slot, true);

		-- What decides who may see a project, as it stands.
		CREATE TABLE steward_project (
			project_id text COLLATE "C" PRIMARY KEY,
			district_id text COLLATE "C",
			zone_id text COLLATE "C",
			construction_department_id text COLLATE "C",
			sector_department_id text COLLATE "C",
			section text NOT NULL,
			owner_code text COLLATE "C",
			log_index bigint NOT NULL
		);
		CREATE INDEX ON steward_project (district_id) WHERE district_id IS NOT NULL;
		CREATE INDEX ON steward_project (zone_id) WHERE zone_id IS NOT NULL;
		CREATE INDEX ON steward_project (construction_department_id) WHERE construction_department_id IS NOT NULL;
		CREATE INDEX ON steward_project (sector_department_id) WHERE sector_department_id IS NOT NULL;
		CREATE INDEX ON steward_project (owner_code) WHERE owner_code IS NOT NULL;

		-- What the next event of a project needs to know; no question reads it.
		CREATE TABLE steward_fold (
			project_id text COLLATE "C" PRIMARY KEY,
			fold text NOT NULL,
			log_index bigint NOT NULL
		) WITH (fillfactor = 80);

		-- The facts of a project. Amounts are integers of 0.01 wan yuan, -1 while unknown.
		CREATE TABLE steward_span (
			project_id text COLLATE "C" NOT NULL,
			from_day date NOT NULL,
			until_day date NOT NULL,
			name text NOT NULL,
			family text,
			level text,
			district_id text COLLATE "C",
			zone_id text COLLATE "C",
			construction_department_id text COLLATE "C",
			sector_department_id text COLLATE "C",
			owner_code text COLLATE "C",
			amount bigint NOT NULL,
			tiers text NOT NULL,
			state text NOT NULL,
			counted boolean NOT NULL,
			-- the sheet of names and a guarantor are asked for, and since when
			mandatory boolean NOT NULL,
			mandatory_since date,
			-- places it may have; those that must not be empty; lines of the sheet that apply
			places text[] NOT NULL,
			wanted text[] NOT NULL,
			lines smallint NOT NULL,
			log_index bigint NOT NULL,
			PRIMARY KEY (project_id, from_day)
		) WITH (fillfactor = 80);
		CREATE INDEX ON steward_span (until_day) WHERE mandatory;

		-- Who held a place, or the guarantee (slot GUARANTOR). One row for each time.
		CREATE TABLE steward_tenure (
			project_id text COLLATE "C" NOT NULL,
			slot text NOT NULL,
			log_index bigint NOT NULL,
			from_day date NOT NULL,
			until_day date NOT NULL,
			person_id text COLLATE "C" NOT NULL,
			post_id text COLLATE "C" NOT NULL,
			unit_id text COLLATE "C" NOT NULL,
			role text NOT NULL,
			rank text,
			note text,
			-- first day the post was not theirs any more
			post_until date NOT NULL DEFAULT 'infinity',
			changed_index bigint NOT NULL,
			PRIMARY KEY (project_id, slot, log_index)
		) WITH (fillfactor = 80);
		CREATE INDEX ON steward_tenure (until_day) WHERE slot = 'GUARANTOR';
		CREATE INDEX ON steward_tenure (until_day, role);
		CREATE INDEX ON steward_tenure (person_id, from_day);
		CREATE INDEX ON steward_tenure (unit_id, until_day);

		-- When nobody answered for a place: it was empty, or its holder had lost the post. Beside the places of officers these
		-- are the slots GUARANTOR, DEPARTMENT and REGION.
		CREATE TABLE steward_gap (
			project_id text COLLATE "C" NOT NULL,
			slot text NOT NULL,
			kind text NOT NULL,
			from_day date NOT NULL,
			until_day date NOT NULL,
			holder_id text,
			PRIMARY KEY (project_id, slot, from_day)
		);
		CREATE INDEX ON steward_gap (until_day, slot);

		-- The sheet of names of a project that needs one: how many lines are missing, and the share of those that are filled,
		-- in 420ths, which all counts of lines divide.
		CREATE TABLE steward_sheet (
			project_id text COLLATE "C" NOT NULL,
			from_day date NOT NULL,
			until_day date NOT NULL,
			district_id text COLLATE "C",
			lines integer NOT NULL,
			missing integer NOT NULL,
			share integer NOT NULL,
			PRIMARY KEY (project_id, from_day)
		);
		CREATE INDEX ON steward_sheet (until_day);

		-- latest_until: first day on which it was not the guarantor's latest any more.
		CREATE TABLE steward_visit (
			project_id text COLLATE "C" NOT NULL,
			visit_id text COLLATE "C" NOT NULL,
			kind text NOT NULL,
			counts boolean NOT NULL,
			occurred_on date NOT NULL,
			latest_until date NOT NULL,
			guarantor_id text COLLATE "C" NOT NULL,
			place text,
			participants text NOT NULL,
			problems text NOT NULL,
			log_index bigint NOT NULL,
			PRIMARY KEY (project_id, visit_id)
		);
		CREATE INDEX ON steward_visit (project_id, guarantor_id, latest_until) WHERE counts;
		CREATE INDEX ON steward_visit (occurred_on, log_index);
		CREATE INDEX ON steward_visit (guarantor_id, occurred_on, log_index);

		CREATE TABLE steward_item (
			project_id text COLLATE "C" NOT NULL,
			item_id text COLLATE "C" NOT NULL,
			visit_id text,
			guarantor_id text COLLATE "C" NOT NULL,
			what text NOT NULL,
			owner_id text COLLATE "C" NOT NULL,
			owner_unit_id text NOT NULL,
			promised_on date NOT NULL,
			due_on date NOT NULL,
			closed_on date NOT NULL DEFAULT 'infinity',
			delivered boolean,
			result text,
			log_index bigint NOT NULL,
			PRIMARY KEY (project_id, item_id)
		) WITH (fillfactor = 80);
		CREATE INDEX ON steward_item (closed_on, due_on);
		CREATE INDEX ON steward_item (due_on, project_id, item_id);
		CREATE INDEX ON steward_item (guarantor_id, due_on);
		CREATE INDEX ON steward_item (owner_id, due_on);

		-- How many promises of a project were due by a day, and how many of those were kept in time.
		CREATE TABLE steward_promises (
			project_id text COLLATE "C" NOT NULL,
			from_day date NOT NULL,
			until_day date NOT NULL,
			due bigint NOT NULL,
			kept bigint NOT NULL,
			PRIMARY KEY (project_id, from_day)
		);
		CREATE INDEX ON steward_promises (until_day);

		-- Seats on the yearly lists of major projects.
		CREATE TABLE steward_seat (
			year integer NOT NULL,
			project_id text COLLATE "C" NOT NULL,
			log_index bigint NOT NULL,
			from_day date NOT NULL,
			until_day date NOT NULL DEFAULT 'infinity',
			scale integer NOT NULL,
			pull integer NOT NULL,
			demonstration integer NOT NULL,
			decision_reference text NOT NULL,
			PRIMARY KEY (year, project_id, log_index)
		);
		CREATE INDEX ON steward_seat (project_id);

		-- Posts, for whether whoever holds a place still has the post; valid_until is the first day it is over.
		CREATE TABLE steward_post (
			person_id text COLLATE "C" NOT NULL,
			post_id text COLLATE "C" NOT NULL,
			role text NOT NULL,
			unit_id text COLLATE "C" NOT NULL,
			valid_from date NOT NULL,
			valid_until date NOT NULL,
			log_index bigint NOT NULL,
			PRIMARY KEY (person_id, post_id)
		);
		CREATE INDEX ON steward_post (valid_until, role);

		-- The second wall, as for the boards: a row is visible when its project is.
		ALTER TABLE steward_project ENABLE ROW LEVEL SECURITY;
		ALTER TABLE steward_project FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON steward_project USING (
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
		ALTER TABLE steward_fold ENABLE ROW LEVEL SECURITY;
		ALTER TABLE steward_fold FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON steward_fold USING ((SELECT current_setting('diaodu.scope', true)) = 'WRITER');
		FOREACH scoped IN ARRAY ARRAY['steward_span', 'steward_tenure', 'steward_gap', 'steward_sheet', 'steward_visit', 'steward_item',
				'steward_promises', 'steward_seat'] LOOP
			EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
			EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', scoped);
			EXECUTE format('CREATE POLICY in_scope ON %1$I USING (
				CASE (SELECT current_setting(''diaodu.scope'', true))
					WHEN ''WRITER'' THEN true
					WHEN ''CITY'' THEN true
					ELSE EXISTS (SELECT FROM steward_project visible WHERE visible.project_id = %1$I.project_id)
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
