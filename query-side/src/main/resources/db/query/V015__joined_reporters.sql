-- obstacle, from version 5 on: whoever reported what became part of an obstacle sees it as its own reporter does. An older
-- program goes on without, and its rows are seen as before.

DO $$
DECLARE
	slot text;
	found text := current_setting('search_path');
BEGIN
	FOREACH slot IN ARRAY ARRAY['query_a', 'query_b'] LOOP
		PERFORM set_config('search_path', slot, true);

		-- Who reported what became part of it. Outside row security, since the policy of the obstacles asks it; it holds ids only.
		CREATE TABLE obstacle_reporter (
			person_id text COLLATE "C" NOT NULL,
			obstacle_id text COLLATE "C" NOT NULL,
			PRIMARY KEY (person_id, obstacle_id)
		);
		CREATE INDEX ON obstacle_reporter (obstacle_id);

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
					-- found once for a question, not once for each row
					OR obstacle_id IN (SELECT p.obstacle_id FROM obstacle_party p
						WHERE p.unit_id = (SELECT current_setting('diaodu.unit', true))
							OR p.unit_id = (SELECT current_setting('diaodu.acting_unit', true))
						UNION ALL SELECT r.obstacle_id FROM obstacle_reporter r
							WHERE r.person_id = (SELECT current_setting('diaodu.person', true)))
			END)
			WITH CHECK (current_setting('diaodu.scope', true) = 'WRITER');

		GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON obstacle_reporter TO diaodu_app;
		IF current_setting('server_version_num')::integer >= 170000 THEN
			EXECUTE 'GRANT MAINTAIN ON obstacle_reporter TO diaodu_app';
		END IF;
	END LOOP;
	PERFORM set_config('search_path', found, true);
END
$$;
