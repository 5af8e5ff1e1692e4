-- Zones that are pilots of life-cycle management as a whole (F-070), from which day on, or no longer.

DO $$
DECLARE
	slot text;
	found text := current_setting('search_path');
BEGIN
	FOREACH slot IN ARRAY ARRAY['query_a', 'query_b'] LOOP
		PERFORM set_config('search_path', slot, true);
		CREATE TABLE zone_pilot (
			unit_id text COLLATE "C" NOT NULL,
			log_index bigint NOT NULL,
			since date NOT NULL,
			pilot boolean NOT NULL,
			document_no text NOT NULL,
			PRIMARY KEY (unit_id, log_index)
		);
		GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON zone_pilot TO diaodu_app;
		IF current_setting('server_version_num')::int >= 170000 THEN
			EXECUTE 'GRANT MAINTAIN ON zone_pilot TO diaodu_app';
		END IF;
	END LOOP;
	PERFORM set_config('search_path', found, true);
END
$$;
