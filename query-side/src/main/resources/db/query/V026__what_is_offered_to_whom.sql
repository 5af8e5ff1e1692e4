-- Which level invests, for what is offered to whom, and why a report corrected another. All of it is of new versions of their
-- projections, which are built beside the ones that serve; older programs go on writing what they wrote.

DO $$
DECLARE
	slot text;
	found text := current_setting('search_path');
BEGIN
	FOREACH slot IN ARRAY ARRAY['query_a', 'query_b'] LOOP
		PERFORM set_config('search_path', slot, true);

		-- lifecycle, from version 5 on: the level that invests.
		ALTER TABLE lifecycle_project ADD COLUMN level text;

		-- progress, from version 3 on: the same.
		ALTER TABLE progress_project ADD COLUMN level text;

		-- project-board, from version 5 on: the reason a report gave.
		ALTER TABLE timeline_report ADD COLUMN reason text;
	END LOOP;
	PERFORM set_config('search_path', found, true);
END
$$;
