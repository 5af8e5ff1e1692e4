-- The dispatch log: every fact in one dense order, appended in groups by one function, never changed.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'diaodu_app') THEN
        CREATE ROLE diaodu_app NOLOGIN;
    END IF;
EXCEPTION
    -- Another database of this cluster is being migrated at the same moment.
    WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

CREATE TABLE log.entry (
    log_index      bigint      PRIMARY KEY,
    recorded_at    timestamptz NOT NULL,
    event_id       uuid        NOT NULL,
    command_id     uuid        NOT NULL,
    sequence       bigint      NOT NULL CHECK (sequence >= 0),
    aggregate_type text        NOT NULL,
    aggregate_id   text        NOT NULL,
    type           text        NOT NULL,
    revision       text        NOT NULL,
    payload        bytea       NOT NULL,
    metadata       bytea       NOT NULL,
    command_digest bytea,
    leaf_hash      bytea       NOT NULL,
    CONSTRAINT entry_sequence UNIQUE (aggregate_id, sequence)
);

COMMENT ON TABLE log.entry IS 'Dispatch log: one row per event, dense from 0, never changed';
COMMENT ON COLUMN log.entry.recorded_at IS 'Stamped by the log, never earlier than the entry before';
COMMENT ON COLUMN log.entry.payload IS 'UTF-8 JSON exactly as hashed; readable in log.readable';
COMMENT ON COLUMN log.entry.command_digest IS 'SHA-256 of the command''s content, on the last entry of each command only: its receipt';
COMMENT ON COLUMN log.entry.leaf_hash IS 'RFC 6962 leaf hash, see log.leaf_hash';

-- One receipt per command for ever. A column of the entry and not a table of its own: one row less to write per command.
CREATE UNIQUE INDEX entry_receipt ON log.entry (command_id) WHERE command_digest IS NOT NULL;

CREATE VIEW log.receipt AS
    SELECT command_id, command_digest, aggregate_id AS subject, log_index, recorded_at
    FROM log.entry
    WHERE command_digest IS NOT NULL;

CREATE VIEW log.readable AS
    SELECT log_index, recorded_at, aggregate_id, sequence, type, revision,
           convert_from(payload, 'UTF8') AS payload, convert_from(metadata, 'UTF8') AS metadata
    FROM log.entry;

-- Unique keys and who holds them. The row with the highest turn is in force; a released key has a turn without holder.
CREATE TABLE log.claim (
    kind      text    NOT NULL,
    key       text    NOT NULL,
    turn      integer NOT NULL,
    holder    text,
    log_index bigint  NOT NULL REFERENCES log.entry,
    PRIMARY KEY (kind, key, turn)
);

-- Every event type that was ever appended, so that a start need not search the log for types it does not know.
CREATE TABLE log.type (
    name      text   NOT NULL,
    revision  text   NOT NULL,
    log_index bigint NOT NULL,
    PRIMARY KEY (name, revision)
);

-- Leaf bytes, format 1; integers are big-endian, a text is its UTF-8 length as int4 and its bytes:
--   0x00 (RFC 6962 leaf), 0x01 (format), event id (16), command id (16), sequence (int8), aggregate type (text),
--   aggregate id (text), type (text), revision (text), SHA-256 of payload (32), SHA-256 of metadata (32),
--   command digest (its length, 0 or 32, as int4 and its bytes), recorded_at in microseconds since 1970 (int8).
-- This is the check: an append gets all but the time from the program, for recomputing costs as much as inserting.
CREATE FUNCTION log.leaf_hash(e log.entry) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
    RETURN sha256('\x0001'::bytea || uuid_send(e.event_id) || uuid_send(e.command_id) || int8send(e.sequence)
        || int4send(octet_length(e.aggregate_type)) || convert_to(e.aggregate_type, 'UTF8')
        || int4send(octet_length(e.aggregate_id)) || convert_to(e.aggregate_id, 'UTF8')
        || int4send(octet_length(e.type)) || convert_to(e.type, 'UTF8')
        || int4send(octet_length(e.revision)) || convert_to(e.revision, 'UTF8')
        || sha256(e.payload) || sha256(e.metadata)
        || int4send(coalesce(octet_length(e.command_digest), 0)) || coalesce(e.command_digest, ''::bytea)
        || int8send((extract(epoch FROM e.recorded_at) * 1000000)::bigint));

-- Appends a group of events: one call, one commit. The arrays hold one element per event; events of one command are
-- neighbours, their digest stands on the last. Everything after the lock sees what the previous holder committed.
CREATE FUNCTION log.append(p_now_micros bigint, p_event_id uuid[], p_command_id uuid[], p_sequence bigint[],
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
BEGIN
    PERFORM pg_advisory_xact_lock(4942403196177846272);
    recorded_micros := p_now_micros;
    SELECT e.log_index + 1, e.recorded_at INTO first_index, v_last FROM log.entry e ORDER BY e.log_index DESC LIMIT 1;
    IF first_index IS NULL THEN
        first_index := 0;
    ELSIF v_last > v_recorded_at THEN
        -- The clock of this process is behind, or was set back.
        v_recorded_at := v_last;
        recorded_micros := (extract(epoch FROM v_last) * 1000000)::bigint;
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

-- The same for one event that claims nothing: what a lone writer mostly appends, at half the cost of the arrays. Hence
-- also an array and no columns as the result, nothing that needs a query of its own, and the look-up only where needed.
CREATE FUNCTION log.append_one(p_now_micros bigint, p_event_id uuid, p_command_id uuid, p_sequence bigint,
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
BEGIN
    v_locked := pg_advisory_xact_lock(4942403196177846272)::text;
    SELECT e.log_index + 1, e.recorded_at INTO v_index, v_last FROM log.entry e ORDER BY e.log_index DESC LIMIT 1;
    IF v_index IS NULL THEN
        v_index := 0;
    ELSIF v_last > v_recorded_at THEN
        v_recorded_at := v_last;
        v_micros := (extract(epoch FROM v_last) * 1000000)::bigint;
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

CREATE FUNCTION log.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the dispatch log is never changed: % on %.% refused', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'DL003';
END $$;

CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON log.entry
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON log.claim
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON log.type
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
-- Also when someone plays the part of a replica to switch triggers off.
ALTER TABLE log.entry ENABLE ALWAYS TRIGGER never_changed;
ALTER TABLE log.claim ENABLE ALWAYS TRIGGER never_changed;
ALTER TABLE log.type ENABLE ALWAYS TRIGGER never_changed;

-- The program reads, and adds through the one function that keeps the order: less than INSERT on the tables.
REVOKE ALL ON FUNCTION log.append, log.append_one FROM PUBLIC;
GRANT USAGE ON SCHEMA log TO diaodu_app;
GRANT SELECT ON log.entry, log.claim, log.type, log.receipt, log.readable TO diaodu_app;
GRANT EXECUTE ON FUNCTION log.append, log.append_one, log.leaf_hash TO diaodu_app;
