-- obstacle, from version 4 on: who could see the obstacle when a letter was sent, so that whoever got a letter keeps it; letters
-- that could not be drawn up; how often an obstacle was given to a unit. An older program goes on writing rows without these.

DO $$
DECLARE
	slot text;
	found text := current_setting('search_path');
BEGIN
	FOREACH slot IN ARRAY ARRAY['query_a', 'query_b'] LOOP
		PERFORM set_config('search_path', slot, true);

		ALTER TABLE obstacle_letter
			ADD COLUMN number text COLLATE "C" NOT NULL DEFAULT '',
			ADD COLUMN obstacle_number text COLLATE "C" NOT NULL DEFAULT '',
			-- as they were when it was sent
			ADD COLUMN project_id text COLLATE "C",
			ADD COLUMN district_id text COLLATE "C",
			ADD COLUMN zone_id text COLLATE "C",
			ADD COLUMN construction_department_id text COLLATE "C",
			ADD COLUMN sector_department_id text COLLATE "C",
			ADD COLUMN owner_code text COLLATE "C",
			ADD COLUMN reporter_id text COLLATE "C";
		CREATE INDEX ON obstacle_letter (log_index);

		-- The units that led and helped when a letter was sent, and the one it is for. Outside row security, since the policy of
		-- the letters asks it; it holds ids only.
		CREATE TABLE obstacle_letter_unit (
			unit_id text COLLATE "C" NOT NULL,
			log_index bigint NOT NULL,
			addressee boolean NOT NULL,
			PRIMARY KEY (unit_id, log_index)
		);

		-- Letters that could not be drawn up so far, and why.
		CREATE TABLE obstacle_letter_failure (
			obstacle_id text COLLATE "C" NOT NULL,
			letter_number text COLLATE "C" NOT NULL,
			code text NOT NULL,
			failed_at timestamptz NOT NULL,
			log_index bigint NOT NULL,
			PRIMARY KEY (obstacle_id, letter_number)
		);

		ALTER TABLE obstacle_cell ADD COLUMN led bigint NOT NULL DEFAULT 0;

		-- A letter is visible where its obstacle is, and to whoever saw the obstacle when it was sent.
		DROP POLICY in_scope ON obstacle_letter;
		CREATE POLICY in_scope ON obstacle_letter USING (
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
					OR log_index IN (SELECT u.log_index FROM obstacle_letter_unit u
						WHERE u.unit_id = (SELECT current_setting('diaodu.unit', true))
							OR u.unit_id = (SELECT current_setting('diaodu.acting_unit', true)))
			END
			OR EXISTS (SELECT FROM obstacle visible WHERE visible.obstacle_id = obstacle_letter.obstacle_id))
			WITH CHECK (current_setting('diaodu.scope', true) = 'WRITER');

		-- A document is visible where its letter is; rows of an older program know their letter by its obstacle only.
		DROP POLICY in_scope ON obstacle_document;
		CREATE POLICY in_scope ON obstacle_document USING (
			CASE (SELECT current_setting('diaodu.scope', true))
				WHEN 'WRITER' THEN true
				WHEN 'CITY' THEN true
				ELSE EXISTS (SELECT FROM obstacle visible WHERE visible.obstacle_id = obstacle_document.obstacle_id)
					OR EXISTS (SELECT FROM obstacle_letter visible WHERE visible.obstacle_id = obstacle_document.obstacle_id
						AND visible.number = obstacle_document.letter_number)
			END)
			WITH CHECK (current_setting('diaodu.scope', true) = 'WRITER');

		ALTER TABLE obstacle_letter_failure ENABLE ROW LEVEL SECURITY;
		ALTER TABLE obstacle_letter_failure FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON obstacle_letter_failure USING (
			CASE (SELECT current_setting('diaodu.scope', true))
				WHEN 'WRITER' THEN true
				WHEN 'CITY' THEN true
				ELSE EXISTS (SELECT FROM obstacle_letter visible WHERE visible.obstacle_id = obstacle_letter_failure.obstacle_id
					AND visible.number = obstacle_letter_failure.letter_number)
			END)
			WITH CHECK (current_setting('diaodu.scope', true) = 'WRITER');

		GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON obstacle_letter_unit, obstacle_letter_failure TO diaodu_app;
		IF current_setting('server_version_num')::integer >= 170000 THEN
			EXECUTE 'GRANT MAINTAIN ON obstacle_letter_unit, obstacle_letter_failure TO diaodu_app';
		END IF;
	END LOOP;
	PERFORM set_config('search_path', found, true);
END
$$;
