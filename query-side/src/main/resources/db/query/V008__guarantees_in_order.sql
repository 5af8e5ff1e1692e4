-- The page of guarantees, longest not visited first: of those that hold today, in the order of an index, so that a page costs the
-- same whatever the number of guarantees and the length of their history. A past day is found from the visits.

DO $$
DECLARE
	slot text;
	found text := current_setting('search_path');
BEGIN
	PERFORM set_config('diaodu.scope', 'WRITER', true);
	FOREACH slot IN ARRAY ARRAY['query_a', 'query_b'] LOOP
		PERFORM set_config('search_path', slot, true);

		-- When the guarantor last visited in this time of theirs.
		ALTER TABLE steward_tenure ADD COLUMN last_visit date;
		UPDATE steward_tenure t SET last_visit = n.last_visit
		FROM (SELECT g.project_id, g.log_index, max(v.occurred_on) AS last_visit
			FROM steward_tenure g JOIN steward_visit v ON v.project_id = g.project_id AND v.guarantor_id = g.person_id AND v.counts
				AND v.occurred_on >= g.from_day AND v.occurred_on <= g.until_day
			WHERE g.slot = 'GUARANTOR' GROUP BY g.project_id, g.log_index) n
		WHERE t.project_id = n.project_id AND t.slot = 'GUARANTOR' AND t.log_index = n.log_index;

		CREATE INDEX ON steward_tenure (coalesce(last_visit, from_day), project_id) WHERE slot = 'GUARANTOR' AND until_day = 'infinity';
		CREATE INDEX ON steward_tenure (project_id) INCLUDE (from_day) WHERE slot = 'GUARANTOR' AND until_day = 'infinity';
	END LOOP;
	PERFORM set_config('search_path', found, true);
END
$$;
