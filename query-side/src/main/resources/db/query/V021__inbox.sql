-- A turn is seen by whom it is addressed to, without a look at its obstacle: an inbox counts thousands. The addresses are those of
-- the caller's post and person, set for one transaction like the scope; an older program sets none, and looks at each obstacle.

DO $$
DECLARE
	slot text;
	found text := current_setting('search_path');
BEGIN
	FOREACH slot IN ARRAY ARRAY['query_a', 'query_b'] LOOP
		PERFORM set_config('search_path', slot, true);
		DROP POLICY in_scope ON obstacle_turn;
		CREATE POLICY in_scope ON obstacle_turn USING (
			CASE (SELECT current_setting('diaodu.scope', true))
				WHEN 'WRITER' THEN true
				WHEN 'CITY' THEN true
				WHEN 'NONE' THEN false
				ELSE addressee = ANY ((SELECT nullif(current_setting('diaodu.addresses', true), '')::text[])::text[])
					OR EXISTS (SELECT FROM obstacle visible WHERE visible.obstacle_id = obstacle_turn.obstacle_id OFFSET 0)
			END)
			WITH CHECK (current_setting('diaodu.scope', true) = 'WRITER');
	END LOOP;
	PERFORM set_config('search_path', found, true);
END
$$;
