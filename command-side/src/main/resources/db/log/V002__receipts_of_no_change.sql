-- Receipts of commands that changed nothing (ADR 0173). They are no facts: they are deleted after some days.

CREATE TABLE log.unchanged (
    command_id  uuid        PRIMARY KEY,
    digest      bytea       NOT NULL,
    subject     text        NOT NULL,
    log_index   bigint      NOT NULL,
    recorded_at timestamptz NOT NULL,
    kept_at     timestamptz NOT NULL
);

COMMENT ON TABLE log.unchanged IS 'Receipts of commands that changed nothing: the same command id never stands in log.receipt too, while it is kept';
COMMENT ON COLUMN log.unchanged.log_index IS 'Head of the log when it was answered, -1 when the log was empty';
COMMENT ON COLUMN log.unchanged.kept_at IS 'By the clock of the process that answered; what is older than the days kept is deleted';

CREATE INDEX unchanged_kept_at ON log.unchanged (kept_at);
CREATE INDEX unchanged_subject ON log.unchanged (subject);

-- Keeps the receipt of a command that changed nothing, under the lock of the log: shared, since those who keep do not
-- disturb each other, and no append may come between the look and the insert. Answers with what is kept under the id,
-- which is the first one's, or with nothing when a command of this id is in the log.
CREATE FUNCTION log.keep_unchanged(p_command_id uuid, p_digest bytea, p_subject text, p_now_micros bigint)
    RETURNS SETOF log.unchanged
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    SET lock_timeout = '3s'
AS $$
DECLARE
    v_now timestamptz := timestamptz '1970-01-01 00:00:00+00' + p_now_micros * interval '1 microsecond';
    v_head bigint;
    v_recorded_at timestamptz;
BEGIN
    PERFORM pg_advisory_xact_lock_shared(4942403196177846272);
    IF EXISTS (SELECT FROM log.entry e WHERE e.command_id = p_command_id AND e.command_digest IS NOT NULL) THEN
        RETURN;
    END IF;
    SELECT e.log_index, e.recorded_at INTO v_head, v_recorded_at FROM log.entry e ORDER BY e.log_index DESC LIMIT 1;
    INSERT INTO log.unchanged (command_id, digest, subject, log_index, recorded_at, kept_at)
    VALUES (p_command_id, p_digest, p_subject, coalesce(v_head, -1), coalesce(v_recorded_at, v_now), v_now)
    ON CONFLICT (command_id) DO NOTHING;
    RETURN QUERY SELECT u.* FROM log.unchanged u WHERE u.command_id = p_command_id;
END $$;

REVOKE ALL ON FUNCTION log.keep_unchanged FROM PUBLIC;
GRANT EXECUTE ON FUNCTION log.keep_unchanged TO diaodu_app;
GRANT SELECT, DELETE ON log.unchanged TO diaodu_app;

-- The appends are those of V001; they refuse a command that was answered with such a receipt. The look-up is part of
-- the query for the head, which costs less than a query of its own.
CREATE OR REPLACE FUNCTION log.append(p_now_micros bigint, p_event_id uuid[], p_command_id uuid[], p_sequence bigint[],
        p_aggregate_type text[], p_aggregate_id text[], p_type text[], p_revision text[], p_payload bytea[],
        p_metadata bytea[], p_command_digest bytea[], p_leaf bytea[], p_claim_entry integer[], p_claim_kind text[],
        p_claim_key text[], p_claim_taken boolean[], p_new_type text[], p_new_revision text[],
        OUT first_index bigint, OUT recorded_micros bigint)
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    SET lock_timeout = '3s'
AS $$
DECLARE
    v_recorded_at timestamptz := timestamptz '1970-01-01 00:00:00+00' + p_now_micros * interval '1 microsecond';
    v_last timestamptz;
    v_claim record;
    v_turn integer;
    v_holder text;
    v_self text;
    v_answered boolean;
BEGIN
    PERFORM pg_advisory_xact_lock(4942403196177846272);
    recorded_micros := p_now_micros;
    SELECT e.log_index + 1, e.recorded_at, EXISTS (SELECT FROM log.unchanged u WHERE u.command_id = ANY (p_command_id))
        INTO first_index, v_last, v_answered FROM log.entry e ORDER BY e.log_index DESC LIMIT 1;
    IF first_index IS NULL THEN
        first_index := 0;
        v_answered := EXISTS (SELECT FROM log.unchanged u WHERE u.command_id = ANY (p_command_id));
    ELSIF v_last > v_recorded_at THEN
        -- The clock of this process is behind, or was set back.
        v_recorded_at := v_last;
        recorded_micros := (extract(epoch FROM v_last) * 1000000)::bigint;
    END IF;
    IF v_answered THEN
        RAISE EXCEPTION 'answered before, without a change' USING ERRCODE = 'DL004';
    END IF;

    INSERT INTO log.entry (log_index, recorded_at, event_id, command_id, sequence, aggregate_type, aggregate_id, type,
            revision, payload, metadata, command_digest, leaf_hash)
    SELECT first_index + n - 1, v_recorded_at, event_id, command_id, sequence, aggregate_type, aggregate_id, type,
            revision, payload, metadata, command_digest, sha256(leaf || int8send(recorded_micros))
    FROM unnest(p_event_id, p_command_id, p_sequence, p_aggregate_type, p_aggregate_id, p_type, p_revision, p_payload,
            p_metadata, p_command_digest, p_leaf) WITH ORDINALITY
        AS u (event_id, command_id, sequence, aggregate_type, aggregate_id, type, revision, payload, metadata,
            command_digest, leaf, n);

    -- Creations need no predecessor, and a group of creations no look-up.
    IF 0 < ANY (p_sequence) THEN
        IF EXISTS (SELECT FROM unnest(p_aggregate_id, p_sequence) AS u (aggregate_id, sequence)
                WHERE u.sequence > 0 AND NOT EXISTS (SELECT FROM log.entry e
                    WHERE e.aggregate_id = u.aggregate_id AND e.sequence = u.sequence - 1)) THEN
            RAISE EXCEPTION 'an event without its predecessor' USING ERRCODE = 'DL001';
        END IF;
    END IF;

    IF p_claim_entry IS NOT NULL THEN
        FOR v_claim IN SELECT * FROM unnest(p_claim_entry, p_claim_kind, p_claim_key, p_claim_taken)
                AS c (entry, kind, key, taken) LOOP
            v_self := p_aggregate_id[v_claim.entry];
            SELECT turn, holder INTO v_turn, v_holder FROM log.claim c
                WHERE c.kind = v_claim.kind AND c.key = v_claim.key ORDER BY turn DESC LIMIT 1;
            IF v_claim.taken AND v_holder <> v_self THEN
                RAISE EXCEPTION 'held by another' USING ERRCODE = 'DL002',
                    DETAIL = json_build_object('kind', v_claim.kind, 'key', v_claim.key, 'holder', v_holder)::text;
            END IF;
            IF v_claim.taken AND v_holder IS NULL OR NOT v_claim.taken AND v_holder = v_self THEN
                INSERT INTO log.claim (kind, key, turn, holder, log_index)
                VALUES (v_claim.kind, v_claim.key, coalesce(v_turn + 1, 0), CASE WHEN v_claim.taken THEN v_self END,
                    first_index + v_claim.entry - 1);
            END IF;
        END LOOP;
    END IF;

    IF p_new_type IS NOT NULL THEN
        INSERT INTO log.type (name, revision, log_index)
        SELECT name, revision, first_index FROM unnest(p_new_type, p_new_revision) AS t (name, revision)
        ON CONFLICT DO NOTHING;
    END IF;
END $$;

CREATE OR REPLACE FUNCTION log.append_one(p_now_micros bigint, p_event_id uuid, p_command_id uuid, p_sequence bigint,
        p_aggregate_type text, p_aggregate_id text, p_type text, p_revision text, p_payload bytea, p_metadata bytea,
        p_command_digest bytea, p_leaf bytea)
    RETURNS bigint[]
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    SET lock_timeout = '3s'
AS $$
DECLARE
    v_recorded_at timestamptz := timestamptz '1970-01-01 00:00:00+00' + p_now_micros * interval '1 microsecond';
    v_micros bigint := p_now_micros;
    v_index bigint;
    v_last timestamptz;
    v_locked text;
    v_answered boolean;
BEGIN
    v_locked := pg_advisory_xact_lock(4942403196177846272)::text;
    SELECT e.log_index + 1, e.recorded_at, EXISTS (SELECT FROM log.unchanged u WHERE u.command_id = p_command_id)
        INTO v_index, v_last, v_answered FROM log.entry e ORDER BY e.log_index DESC LIMIT 1;
    IF v_index IS NULL THEN
        v_index := 0;
        v_answered := EXISTS (SELECT FROM log.unchanged u WHERE u.command_id = p_command_id);
    ELSIF v_last > v_recorded_at THEN
        v_recorded_at := v_last;
        v_micros := (extract(epoch FROM v_last) * 1000000)::bigint;
    END IF;
    IF v_answered THEN
        RAISE EXCEPTION 'answered before, without a change' USING ERRCODE = 'DL004';
    END IF;
    IF p_sequence > 0 THEN
        IF NOT EXISTS (SELECT FROM log.entry e
                WHERE e.aggregate_id = p_aggregate_id AND e.sequence = p_sequence - 1) THEN
            RAISE EXCEPTION 'an event without its predecessor' USING ERRCODE = 'DL001';
        END IF;
    END IF;
    INSERT INTO log.entry (log_index, recorded_at, event_id, command_id, sequence, aggregate_type, aggregate_id, type,
            revision, payload, metadata, command_digest, leaf_hash)
    VALUES (v_index, v_recorded_at, p_event_id, p_command_id, p_sequence, p_aggregate_type, p_aggregate_id, p_type,
            p_revision, p_payload, p_metadata, p_command_digest, sha256(p_leaf || int8send(v_micros)));
    RETURN ARRAY[v_index, v_micros];
END $$;
