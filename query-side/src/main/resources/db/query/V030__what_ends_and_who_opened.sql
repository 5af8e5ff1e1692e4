-- The last day of what still ends, and who opened a green channel. Both are of a new version of the projection of permits, which is
-- built beside the one that serves; older programs go on writing what they wrote.

DO $$
DECLARE
	slot text;
	found text := current_setting('search_path');
BEGIN
	FOREACH slot IN ARRAY ARRAY['query_a', 'query_b'] LOOP
		PERFORM set_config('search_path', slot, true);

		-- permit, from version 5 on: valid_until, unless it was the time in which work must start and work started in time.
		ALTER TABLE permit ADD COLUMN ends_on date;
		CREATE INDEX ON permit (ends_on) WHERE state = 'ISSUED' AND ends_on IS NOT NULL;

		-- the person and the unit they acted for.
		ALTER TABLE permit_channel
			ADD COLUMN granted_by text COLLATE "C",
			ADD COLUMN granted_for text COLLATE "C";
	END LOOP;
	PERFORM set_config('search_path', found, true);
END
$$;
