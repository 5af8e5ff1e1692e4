-- What was so on a day, and what was before a change. All of it is of new versions of their projections, which are built beside
-- the ones that serve; older programs go on writing what they wrote.

DO $$
DECLARE
	slot text;
	found text := current_setting('search_path');
BEGIN
	FOREACH slot IN ARRAY ARRAY['query_a', 'query_b'] LOOP
		PERFORM set_config('search_path', slot, true);

		-- progress, from version 2 on, in place of progress_plan: what is planned for a year or proven, from a day until another.
		-- kind INVESTMENT (年度计划投资) and FUNDS (年度资金需求) of a year; CAPITAL (资本金证明) of year 0.
		CREATE TABLE progress_money (
			project_id text COLLATE "C" NOT NULL,
			year integer NOT NULL,
			kind text NOT NULL,
			log_index bigint NOT NULL,
			from_day date NOT NULL,
			until_day date NOT NULL,
			amount bigint NOT NULL,
			goals text,
			changed_index bigint NOT NULL,
			PRIMARY KEY (project_id, year, kind, log_index)
		) WITH (fillfactor = 80);
		CREATE INDEX ON progress_money (year, kind, project_id);

		-- lifecycle, from version 2 on: the decision that moved the day of a node beyond the rule.
		ALTER TABLE lifecycle_node ADD COLUMN decision_reference text;

		-- permit, from version 2 on: since when its clocks run, and how much was used before they last stood still.
		ALTER TABLE permit
			ADD COLUMN running_from date,
			ADD COLUMN used_before integer NOT NULL DEFAULT 0;

		-- project-board, from version 3 on: what each report said, so that a correction tells what it corrects.
		CREATE TABLE timeline_report (
			project_id text COLLATE "C" NOT NULL,
			report_id text COLLATE "C" NOT NULL,
			figures text NOT NULL,
			log_index bigint NOT NULL,
			PRIMARY KEY (project_id, report_id)
		);
		ALTER TABLE timeline_report ENABLE ROW LEVEL SECURITY;
		ALTER TABLE timeline_report FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON timeline_report USING ((SELECT current_setting('diaodu.scope', true)) = 'WRITER');

		ALTER TABLE progress_money ENABLE ROW LEVEL SECURITY;
		ALTER TABLE progress_money FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON progress_money USING (
			CASE (SELECT current_setting('diaodu.scope', true))
				WHEN 'WRITER' THEN true
				WHEN 'CITY' THEN true
				ELSE EXISTS (SELECT FROM progress_project visible WHERE visible.project_id = progress_money.project_id)
			END)
			WITH CHECK (current_setting('diaodu.scope', true) = 'WRITER');

		GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON progress_money, timeline_report TO diaodu_app;
		IF current_setting('server_version_num')::integer >= 170000 THEN
			EXECUTE 'GRANT MAINTAIN ON progress_money, timeline_report TO diaodu_app';
		END IF;
	END LOOP;
	PERFORM set_config('search_path', found, true);
END
$$;
