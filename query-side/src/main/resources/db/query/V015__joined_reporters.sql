-- obstacle, from version 5 on: whoever reported what became part of an obstacle sees it as its own reporter does. An older
-- program goes on without, and its rows are seen as before.

DO $$
DECLARE
	slot text;
	found text := current_setting('search_path');
BEGIN
	FOREACH slot IN ARRAY ARRAY['query_a', 'query_b'] LOOP
		PERFORM set_config('search_path', slot, true);

		-- Who reported what became part of it. Outside row security, since the policy of the obstacles asks it (V016); it holds ids only.
		CREATE TABLE obstacle_reporter (
			person_id text COLLATE "C" NOT NULL,
			obstacle_id text COLLATE "C" NOT NULL,
			PRIMARY KEY (person_id, obstacle_id)
		);
		CREATE INDEX ON obstacle_reporter (obstacle_id);

		GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON obstacle_reporter TO diaodu_app;
		IF current_setting('server_version_num')::integer >= 170000 THEN
			EXECUTE 'GRANT MAINTAIN ON obstacle_reporter TO diaodu_app';
		END IF;
	END LOOP;
	PERFORM set_config('search_path', found, true);
END
$$;
