-- The dispatch ledger (形象进度, 投资, 资金, 停复工) and, apart from it, official statistics (统计口径): two projections that share
-- no table, so that no question can add what must not be added. Amounts are integers of 0.01 wan yuan, -1 while unknown.

DO $$
DECLARE
	slot text;
	scoped text;
	found text := current_setting('search_path');
BEGIN
	FOREACH slot IN ARRAY ARRAY['query_a', 'query_b'] LOOP
		PERFORM set_config('search_path', slot, true);

		-- progress: current_* is the last report in force, touched_on its day or that of the registration.
		CREATE TABLE progress_project (
			project_id text COLLATE "C" PRIMARY KEY,
			name text NOT NULL,
			family text,
			district_id text COLLATE "C",
			zone_id text COLLATE "C",
			construction_department_id text COLLATE "C",
			sector_department_id text COLLATE "C",
			section text NOT NULL,
			owner_code text COLLATE "C",
			amount bigint NOT NULL,
			stage text,
			state text NOT NULL,
			counted boolean NOT NULL,
			registered_on date NOT NULL,
			fact_gaps integer NOT NULL,
			current_report_id text,
			current_on date,
			touched_on date NOT NULL,
			has_photo boolean NOT NULL,
			capital bigint NOT NULL,
			log_index bigint NOT NULL
		) WITH (fillfactor = 80);
		CREATE INDEX ON progress_project (district_id) WHERE district_id IS NOT NULL;
		CREATE INDEX ON progress_project (zone_id) WHERE zone_id IS NOT NULL;
		CREATE INDEX ON progress_project (construction_department_id) WHERE construction_department_id IS NOT NULL;
		CREATE INDEX ON progress_project (sector_department_id) WHERE sector_department_id IS NOT NULL;
		CREATE INDEX ON progress_project (owner_code) WHERE owner_code IS NOT NULL;
		-- What the next event of a project needs to know; no question reads it.
		CREATE TABLE progress_fold (
			project_id text COLLATE "C" PRIMARY KEY,
			fold text NOT NULL,
			log_index bigint NOT NULL
		) WITH (fillfactor = 80);
		CREATE INDEX ON progress_project (touched_on, project_id) WHERE counted AND state = 'ACTIVE';

		-- Every report. A correction stands in the place of what it corrects: place is the log index of the first report there,
		-- null for what does not count.
		CREATE TABLE progress_report (
			project_id text COLLATE "C" NOT NULL,
			report_id text COLLATE "C" NOT NULL,
			first_index bigint NOT NULL,
			place bigint,
			in_force boolean NOT NULL,
			occurred_on date NOT NULL,
			image_stage text NOT NULL,
			percent integer NOT NULL,
			narrative text,
			invested_this_year bigint NOT NULL,
			invested_total bigint NOT NULL,
			changed text NOT NULL,
			photos text NOT NULL,
			state text NOT NULL,
			corrects_report_id text,
			corrected_by text,
			reason text,
			reported_by text COLLATE "C" NOT NULL,
			recorded_at timestamptz NOT NULL,
			judged_by text COLLATE "C",
			judged_on date,
			judged_reason text,
			log_index bigint NOT NULL,
			PRIMARY KEY (project_id, report_id)
		) WITH (fillfactor = 80);
		-- The last figures of any day are one step into this index.
		CREATE INDEX ON progress_report (project_id, occurred_on DESC, place DESC) WHERE in_force;
		CREATE INDEX ON progress_report (project_id, first_index DESC);
		CREATE INDEX ON progress_report (occurred_on, first_index) WHERE state = 'DRAFT';

		CREATE TABLE progress_photo (
			digest text COLLATE "C" NOT NULL,
			project_id text COLLATE "C" NOT NULL,
			report_id text COLLATE "C" NOT NULL,
			PRIMARY KEY (digest, project_id, report_id)
		);

		-- kind INVESTMENT (年度计划投资) or FUNDS (年度资金需求)
		CREATE TABLE progress_plan (
			project_id text COLLATE "C" NOT NULL,
			year integer NOT NULL,
			kind text NOT NULL,
			planned bigint NOT NULL,
			goals text,
			log_index bigint NOT NULL,
			PRIMARY KEY (project_id, year, kind)
		);
		CREATE INDEX ON progress_plan (year, kind);

		CREATE TABLE progress_receipt (
			project_id text COLLATE "C" NOT NULL,
			receipt_id text COLLATE "C" NOT NULL,
			fund_source text NOT NULL,
			amount bigint NOT NULL,
			occurred_on date NOT NULL,
			log_index bigint NOT NULL,
			PRIMARY KEY (project_id, receipt_id)
		);

		-- resumed_on is 'infinity' while work stands still.
		CREATE TABLE progress_stop (
			project_id text COLLATE "C" NOT NULL,
			stop_id text COLLATE "C" NOT NULL,
			cause text NOT NULL,
			reason text NOT NULL,
			stopped_on date NOT NULL,
			resume_expected_on date,
			report_due_on date NOT NULL,
			reported_on date,
			report_document text,
			reverify_due_on date NOT NULL,
			reverified_on date,
			reverify_document text,
			resumed_on date NOT NULL,
			log_index bigint NOT NULL,
			PRIMARY KEY (project_id, stop_id)
		) WITH (fillfactor = 80);
		CREATE INDEX ON progress_stop (stopped_on, project_id, stop_id);
		CREATE INDEX ON progress_stop (resumed_on);

		-- statistics: entered_month is null while the project is not in official statistics.
		CREATE TABLE statistics_project (
			project_id text COLLATE "C" PRIMARY KEY,
			name text NOT NULL,
			family text,
			district_id text COLLATE "C",
			zone_id text COLLATE "C",
			construction_department_id text COLLATE "C",
			sector_department_id text COLLATE "C",
			section text NOT NULL,
			owner_code text COLLATE "C",
			amount bigint NOT NULL,
			stage text,
			state text NOT NULL,
			counted boolean NOT NULL,
			registered_on date NOT NULL,
			fact_gaps integer NOT NULL,
			started_on date,
			entered_month text,
			entered_on date,
			entered_message text,
			overdue_months integer,
			returned_reason text,
			log_index bigint NOT NULL
		) WITH (fillfactor = 80);
		CREATE INDEX ON statistics_project (district_id) WHERE district_id IS NOT NULL;
		CREATE INDEX ON statistics_project (zone_id) WHERE zone_id IS NOT NULL;
		CREATE INDEX ON statistics_project (construction_department_id) WHERE construction_department_id IS NOT NULL;
		CREATE INDEX ON statistics_project (sector_department_id) WHERE sector_department_id IS NOT NULL;
		CREATE INDEX ON statistics_project (owner_code) WHERE owner_code IS NOT NULL;
		-- What the next event of a project needs to know; no question reads it.
		CREATE TABLE statistics_fold (
			project_id text COLLATE "C" PRIMARY KEY,
			fold text NOT NULL,
			log_index bigint NOT NULL
		) WITH (fillfactor = 80);
		CREATE INDEX ON statistics_project (coalesce(started_on, 'infinity'::date), project_id) WHERE counted AND state = 'ACTIVE';

		-- Every message, also those a later one corrects.
		CREATE TABLE statistics_message (
			project_id text COLLATE "C" NOT NULL,
			message_id text COLLATE "C" NOT NULL,
			kind text NOT NULL,
			month text NOT NULL,
			completed_this_year bigint NOT NULL,
			completed_total bigint NOT NULL,
			reason text,
			occurred_on date NOT NULL,
			log_index bigint NOT NULL,
			PRIMARY KEY (project_id, message_id)
		);
		CREATE INDEX ON statistics_message (project_id, kind, month, log_index);

		-- The second wall, as for the boards: a row is visible when its project is.
		ALTER TABLE progress_project ENABLE ROW LEVEL SECURITY;
		ALTER TABLE progress_project FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON progress_project USING (
			CASE (SELECT current_setting('diaodu.scope', true))
				WHEN 'WRITER' THEN true
				WHEN 'CITY' THEN true
				WHEN 'DISTRICT' THEN district_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'ZONE' THEN zone_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'CONSTRUCTION' THEN construction_department_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'SECTOR' THEN sector_department_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'DEPARTMENT' THEN construction_department_id = (SELECT current_setting('diaodu.unit', true))
					OR sector_department_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'DISTRICT_SECTOR' THEN district_id = (SELECT current_setting('diaodu.district', true))
					AND (sector_department_id = (SELECT current_setting('diaodu.unit', true))
						OR section = ANY (string_to_array((SELECT current_setting('diaodu.sections', true)), ',')))
				WHEN 'OWNER' THEN owner_code = ANY (string_to_array((SELECT current_setting('diaodu.owners', true)), ','))
				ELSE false
			END)
			WITH CHECK (current_setting('diaodu.scope', true) = 'WRITER');
		ALTER TABLE progress_fold ENABLE ROW LEVEL SECURITY;
		ALTER TABLE progress_fold FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON progress_fold USING ((SELECT current_setting('diaodu.scope', true)) = 'WRITER');
		FOREACH scoped IN ARRAY ARRAY['progress_report', 'progress_photo', 'progress_plan', 'progress_receipt', 'progress_stop'] LOOP
			EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
			EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', scoped);
			EXECUTE format('CREATE POLICY in_scope ON %1$I USING (
				CASE (SELECT current_setting(''diaodu.scope'', true))
					WHEN ''WRITER'' THEN true
					WHEN ''CITY'' THEN true
					ELSE EXISTS (SELECT FROM progress_project visible WHERE visible.project_id = %1$I.project_id)
				END)
				WITH CHECK (current_setting(''diaodu.scope'', true) = ''WRITER'')', scoped);
		END LOOP;
		ALTER TABLE statistics_project ENABLE ROW LEVEL SECURITY;
		ALTER TABLE statistics_project FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON statistics_project USING (
			CASE (SELECT current_setting('diaodu.scope', true))
				WHEN 'WRITER' THEN true
				WHEN 'CITY' THEN true
				WHEN 'DISTRICT' THEN district_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'ZONE' THEN zone_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'CONSTRUCTION' THEN construction_department_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'SECTOR' THEN sector_department_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'DEPARTMENT' THEN construction_department_id = (SELECT current_setting('diaodu.unit', true))
					OR sector_department_id = (SELECT current_setting('diaodu.unit', true))
				WHEN 'DISTRICT_SECTOR' THEN district_id = (SELECT current_setting('diaodu.district', true))
					AND (sector_department_id = (SELECT current_setting('diaodu.unit', true))
						OR section = ANY (string_to_array((SELECT current_setting('diaodu.sections', true)), ',')))
				WHEN 'OWNER' THEN owner_code = ANY (string_to_array((SELECT current_setting('diaodu.owners', true)), ','))
				ELSE false
			END)
			WITH CHECK (current_setting('diaodu.scope', true) = 'WRITER');
		ALTER TABLE statistics_fold ENABLE ROW LEVEL SECURITY;
		ALTER TABLE statistics_fold FORCE ROW LEVEL SECURITY;
		CREATE POLICY in_scope ON statistics_fold USING ((SELECT current_setting('diaodu.scope', true)) = 'WRITER');
		FOREACH scoped IN ARRAY ARRAY['statistics_message'] LOOP
			EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
			EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', scoped);
			EXECUTE format('CREATE POLICY in_scope ON %1$I USING (
				CASE (SELECT current_setting(''diaodu.scope'', true))
					WHEN ''WRITER'' THEN true
					WHEN ''CITY'' THEN true
					ELSE EXISTS (SELECT FROM statistics_project visible WHERE visible.project_id = %1$I.project_id)
				END)
				WITH CHECK (current_setting(''diaodu.scope'', true) = ''WRITER'')', scoped);
		END LOOP;

		EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA %I TO diaodu_app', slot);
		IF current_setting('server_version_num')::integer >= 170000 THEN
			EXECUTE format('GRANT MAINTAIN ON ALL TABLES IN SCHEMA %I TO diaodu_app', slot);
		END IF;
	END LOOP;
	PERFORM set_config('search_path', found, true);
END
$$;
