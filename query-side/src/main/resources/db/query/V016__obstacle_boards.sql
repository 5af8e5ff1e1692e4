-- obstacle, from version 5 on: what a board of obstacles shows and counts without looking at all of them. An older program goes
-- on writing rows without these, and figures of the city alone into obstacle_total.

DO $$
DECLARE
	slot text;
	scoped text;
	found text := current_setting('search_path');
BEGIN
	FOREACH slot IN ARRAY ARRAY['query_a', 'query_b'] LOOP
		PERFORM set_config('search_path', slot, true);

		-- The units of obstacle_party once more, where the policy reads them with the row. NULL in rows of an older program.
		ALTER TABLE obstacle ADD COLUMN unit_ids text[];

		-- Where the obstacle lies, so that what a unit has to do with elsewhere is found without what lies in its own place.
		ALTER TABLE obstacle_party
			ADD COLUMN district_id text COLLATE "C" NOT NULL DEFAULT '',
			ADD COLUMN zone_id text COLLATE "C" NOT NULL DEFAULT '';
		CREATE INDEX ON obstacle_party (unit_id, district_id, zone_id, obstacle_id);

		-- How many obstacles there are in the city (''), a district or a zone, by what they have in common.
		CREATE TABLE obstacle_figure (
			place text COLLATE "C" NOT NULL,
			dimension text COLLATE "C" NOT NULL,
			member text COLLATE "C" NOT NULL,
			obstacles bigint NOT NULL,
			PRIMARY KEY (place, dimension, member)
		) WITH (fillfactor = 50);
		ALTER TABLE obstacle_figure ENABLE ROW LEVEL SECURITY;
		ALTER TABLE obstacle_figure FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON obstacle_figure USING (
			CASE (SELECT current_setting('diaodu.scope', true))
				WHEN 'WRITER' THEN true
				WHEN 'CITY' THEN true
				WHEN 'DISTRICT' THEN place = (SELECT current_setting('diaodu.unit', true))
				WHEN 'ZONE' THEN place = (SELECT current_setting('diaodu.unit', true))
				ELSE false
			END)
			WITH CHECK (current_setting('diaodu.scope', true) = 'WRITER');

		-- As before, but for the units, and for whoever reported what became part of it.
		DROP POLICY in_scope ON obstacle;
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
					OR obstacle_id IN (SELECT r.obstacle_id FROM obstacle_reporter r
						WHERE r.person_id = (SELECT current_setting('diaodu.person', true)))
				ELSE reporter_id = (SELECT current_setting('diaodu.person', true))
					OR obstacle_id IN (SELECT r.obstacle_id FROM obstacle_reporter r
						WHERE r.person_id = (SELECT current_setting('diaodu.person', true)))
					OR CASE WHEN unit_ids IS NULL
						-- OFFSET: looked up for the row, never all of a unit's obstacles for a question
						THEN EXISTS (SELECT FROM obstacle_party p WHERE p.obstacle_id = obstacle.obstacle_id
							AND p.unit_id IN ((SELECT current_setting('diaodu.unit', true)),
								(SELECT current_setting('diaodu.acting_unit', true))) OFFSET 0)
						ELSE unit_ids && (SELECT ARRAY[current_setting('diaodu.unit', true),
							current_setting('diaodu.acting_unit', true)])
					END
			END)
			WITH CHECK (current_setting('diaodu.scope', true) = 'WRITER');

		-- Of what hangs on an obstacle, the obstacle is looked up for each row that is read; all obstacles are never gone through.
		FOREACH scoped IN ARRAY ARRAY['obstacle_card', 'obstacle_turn', 'obstacle_event'] LOOP
			EXECUTE format('DROP POLICY in_scope ON %I', scoped);
			EXECUTE format('CREATE POLICY in_scope ON %1$I USING (
				CASE (SELECT current_setting(''diaodu.scope'', true))
					WHEN ''WRITER'' THEN true
					WHEN ''CITY'' THEN true
					ELSE EXISTS (SELECT FROM obstacle visible WHERE visible.obstacle_id = %1$I.obstacle_id OFFSET 0)
				END)
				WITH CHECK (current_setting(''diaodu.scope'', true) = ''WRITER'')', scoped);
		END LOOP;

		EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON obstacle_figure TO diaodu_app');
		IF current_setting('server_version_num')::integer >= 170000 THEN
			EXECUTE format('GRANT MAINTAIN ON obstacle_figure TO diaodu_app');
		END IF;
	END LOOP;
	PERFORM set_config('search_path', found, true);
END
$$;
