-- obstacle, from version 7 on: what waits for a step that is late, and what is late at all (ADR 0161). An older program goes on
-- writing rows without these, and finds late what it found.

DO $$
DECLARE
	slot text;
BEGIN
	FOREACH slot IN ARRAY ARRAY['query_a', 'query_b'] LOOP
		EXECUTE format('ALTER TABLE %I.obstacle ADD COLUMN step_due date NOT NULL DEFAULT ''infinity'','
			' ADD COLUMN late_after date NOT NULL DEFAULT ''infinity''', slot);
		EXECUTE format('CREATE INDEX ON %I.obstacle (late_after, obstacle_id) WHERE late_after < ''infinity''', slot);
	END LOOP;
END
$$;
