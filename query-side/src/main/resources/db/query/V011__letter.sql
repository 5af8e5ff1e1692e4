-- Letters as documents: which document a letter became, and the templates in their versions; and the evidence obstacles cite.

DO $$
DECLARE
	slot text;
	found text := current_setting('search_path');
BEGIN
	FOREACH slot IN ARRAY ARRAY['query_a', 'query_b'] LOOP
		PERFORM set_config('search_path', slot, true);

		CREATE TABLE obstacle_document (
			obstacle_id text COLLATE "C" NOT NULL,
			letter_number text COLLATE "C" NOT NULL,
			form text NOT NULL,
			digest text COLLATE "C" NOT NULL,
			bytes integer NOT NULL,
			template_version integer NOT NULL,
			template_digest text NOT NULL,
			recorded_at timestamptz NOT NULL,
			log_index bigint NOT NULL,
			PRIMARY KEY (obstacle_id, letter_number)
		);
		-- Two letters may be the same document.
		CREATE INDEX ON obstacle_document (digest);

		-- What is kept and was cited as evidence.
		CREATE TABLE obstacle_evidence (
			digest text COLLATE "C" NOT NULL,
			obstacle_id text COLLATE "C" NOT NULL,
			PRIMARY KEY (digest, obstacle_id)
		);

		-- What letters look like is no secret: no row policy.
		CREATE TABLE letter_template (
			form text NOT NULL,
			version integer NOT NULL,
			digest text NOT NULL,
			reason text NOT NULL,
			adopted_on date NOT NULL,
			recorded_at timestamptz NOT NULL,
			actor_id text NOT NULL,
			log_index bigint NOT NULL,
			PRIMARY KEY (form, version)
		);

		-- A document, and evidence, is visible where its obstacle is.
		ALTER TABLE obstacle_document ENABLE ROW LEVEL SECURITY;
		ALTER TABLE obstacle_document FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON obstacle_document USING (
			CASE (SELECT current_setting('diaodu.scope', true))
				WHEN 'WRITER' THEN true
				WHEN 'CITY' THEN true
				ELSE EXISTS (SELECT FROM obstacle visible WHERE visible.obstacle_id = obstacle_document.obstacle_id)
			END)
			WITH CHECK (current_setting('diaodu.scope', true) = 'WRITER');

		ALTER TABLE obstacle_evidence ENABLE ROW LEVEL SECURITY;
		ALTER TABLE obstacle_evidence FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON obstacle_evidence USING (
			CASE (SELECT current_setting('diaodu.scope', true))
				WHEN 'WRITER' THEN true
				WHEN 'CITY' THEN true
				ELSE EXISTS (SELECT FROM obstacle visible WHERE visible.obstacle_id = obstacle_evidence.obstacle_id)
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
