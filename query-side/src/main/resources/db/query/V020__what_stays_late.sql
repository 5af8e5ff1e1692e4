-- What was late stays late, and what is kept is found by whom it concerns. All of it is of new versions of their projections,
-- which are built beside the ones that serve; older programs go on writing what they wrote.

DO $$
DECLARE
	slot text;
	found text := current_setting('search_path');
BEGIN
	FOREACH slot IN ARRAY ARRAY['query_a', 'query_b'] LOOP
		PERFORM set_config('search_path', slot, true);

		-- permit, from version 3 on: whether the last day of a limit counts on days no notice of holidays is known for.
		ALTER TABLE permit
			ADD COLUMN statutory_provisional boolean NOT NULL DEFAULT false,
			ADD COLUMN committed_provisional boolean NOT NULL DEFAULT false;

		-- lifecycle, from version 3 on: since when a stage is counted that goes on because a node was taken back.
		ALTER TABLE lifecycle_phase ADD COLUMN since date;

		-- lifecycle, from version 3 on: what acts upon a project cite of what is kept.
		CREATE TABLE lifecycle_citation (
			project_id text COLLATE "C" NOT NULL,
			digest text COLLATE "C" NOT NULL,
			log_index bigint NOT NULL,
			PRIMARY KEY (project_id, digest)
		) WITH (fillfactor = 80);
		CREATE INDEX ON lifecycle_citation (digest, project_id);

		ALTER TABLE lifecycle_citation ENABLE ROW LEVEL SECURITY;
		ALTER TABLE lifecycle_citation FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON lifecycle_citation USING (
			CASE (SELECT current_setting('diaodu.scope', true))
				WHEN 'WRITER' THEN true
				WHEN 'CITY' THEN true
				ELSE EXISTS (SELECT FROM lifecycle_project visible WHERE visible.project_id = lifecycle_citation.project_id)
			END)
			WITH CHECK (current_setting('diaodu.scope', true) = 'WRITER');

		GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON lifecycle_citation TO diaodu_app;
		IF current_setting('server_version_num')::integer >= 170000 THEN
			EXECUTE 'GRANT MAINTAIN ON lifecycle_citation TO diaodu_app';
		END IF;
	END LOOP;
	PERFORM set_config('search_path', found, true);
END
$$;
