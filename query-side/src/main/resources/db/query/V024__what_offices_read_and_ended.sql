-- What is cited on a permit is read by the office that decides on it, and how long permits took is told of all that ended, not
-- only of those issued. Both are of the next version of their projection; older programs go on writing what they wrote.

DO $$
DECLARE
	slot text;
	found text := current_setting('search_path');
BEGIN
	FOREACH slot IN ARRAY ARRAY['query_a', 'query_b'] LOOP
		PERFORM set_config('search_path', slot, true);

		-- permit, from version 4 on: first day of the month in which it was issued, refused, or void after it was accepted;
		-- takes the place of issued_month.
		ALTER TABLE permit ADD COLUMN ended_month date;
		CREATE INDEX ON permit (ended_month) INCLUDE (code, department_id, district_id, unit, days_used, statutory_days,
			committed_days) WHERE ended_month IS NOT NULL;

		-- permit, from version 4 on: what acts upon a permit cite of what is kept.
		CREATE TABLE permit_citation (
			project_id text COLLATE "C" NOT NULL,
			permit_id text COLLATE "C" NOT NULL,
			digest text COLLATE "C" NOT NULL,
			log_index bigint NOT NULL,
			PRIMARY KEY (project_id, permit_id, digest)
		) WITH (fillfactor = 80);
		CREATE INDEX ON permit_citation (digest, project_id, permit_id);

		ALTER TABLE permit_citation ENABLE ROW LEVEL SECURITY;
		ALTER TABLE permit_citation FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON permit_citation USING (
			CASE (SELECT current_setting('diaodu.scope', true))
				WHEN 'WRITER' THEN true
				WHEN 'CITY' THEN true
				ELSE EXISTS (SELECT FROM permit visible WHERE visible.project_id = permit_citation.project_id
					AND visible.permit_id = permit_citation.permit_id)
			END)
			WITH CHECK (current_setting('diaodu.scope', true) = 'WRITER');

		GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON permit_citation TO diaodu_app;
		IF current_setting('server_version_num')::integer >= 170000 THEN
			EXECUTE 'GRANT MAINTAIN ON permit_citation TO diaodu_app';
		END IF;
	END LOOP;
	PERFORM set_config('search_path', found, true);
END
$$;
