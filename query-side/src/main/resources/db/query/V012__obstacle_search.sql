-- Obstacles are found by their number, by what blocks the project and by where (projection obstacle, from version 2 on). An
-- older program goes on writing rows without these.

DO $$
DECLARE
	slot text;
	found text := current_setting('search_path');
BEGIN
	FOREACH slot IN ARRAY ARRAY['query_a', 'query_b'] LOOP
		PERFORM set_config('search_path', slot, true);

		ALTER TABLE obstacle ADD COLUMN search_text text NOT NULL DEFAULT '';

		-- Pieces of that text, outside row security as those of projects are: no more than is needed to find ids, which are
		-- then judged by the policy of the obstacles.
		CREATE TABLE obstacle_search (
			obstacle_id text COLLATE "C" PRIMARY KEY,
			grams text[] NOT NULL
		);
		CREATE INDEX ON obstacle_search USING gin (grams) WITH (gin_pending_list_limit = 16384);
		ALTER TABLE obstacle_search ALTER COLUMN grams SET STATISTICS 10;

		EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON obstacle_search TO diaodu_app');
		IF current_setting('server_version_num')::integer >= 170000 THEN
			EXECUTE format('GRANT MAINTAIN ON obstacle_search TO diaodu_app');
		END IF;
	END LOOP;
	PERFORM set_config('search_path', found, true);
END
$$;
