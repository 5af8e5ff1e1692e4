-- What a promise of a day was measured from, and which nodes mean a start. All of it is of new versions of their projections, which
-- are built beside the ones that serve; older programs go on writing what they wrote.

DO $$
DECLARE
	slot text;
	found text := current_setting('search_path');
BEGIN
	FOREACH slot IN ARRAY ARRAY['query_a', 'query_b'] LOOP
		PERFORM set_config('search_path', slot, true);

		-- lifecycle, from version 4 on: the day the first day was promised on, and how often it was moved to a later one.
		ALTER TABLE lifecycle_node
			ADD COLUMN set_on date,
			ADD COLUMN extensions integer NOT NULL DEFAULT 0;

		-- project-board, from version 4 on: the nodes that mean the start of work, in any version of the catalogue.
		CREATE TABLE board_start_node (
			node_code text COLLATE "C" PRIMARY KEY,
			log_index bigint NOT NULL
		);
		ALTER TABLE board_start_node ENABLE ROW LEVEL SECURITY;
		ALTER TABLE board_start_node FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON board_start_node USING ((SELECT current_setting('diaodu.scope', true)) = 'WRITER');

		GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON board_start_node TO diaodu_app;
		IF current_setting('server_version_num')::integer >= 170000 THEN
			EXECUTE 'GRANT MAINTAIN ON board_start_node TO diaodu_app';
		END IF;
	END LOOP;
	PERFORM set_config('search_path', found, true);
END
$$;
