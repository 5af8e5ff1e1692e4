-- A turn is seen by whom it is addressed to, and by nobody else: only inboxes read turns, and each says its addresses. The look at
-- the obstacle for whoever sets none was planned with every inbox, though it was never taken, and hid which index is the short one.

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
			END)
			WITH CHECK (current_setting('diaodu.scope', true) = 'WRITER');
	END LOOP;
	PERFORM set_config('search_path', found, true);
END
$$;
