-- Photos that prove facts, each kept once by the digest of its bytes. Events cite the digest; what is kept is never changed.

CREATE TABLE command.evidence (
	digest        text        PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
	media_type    text        NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp')),
	bytes         integer     NOT NULL CHECK (bytes = octet_length(content)),
	width         integer     NOT NULL CHECK (width > 0),
	height        integer     NOT NULL CHECK (height > 0),
	content       bytea       NOT NULL,
	uploaded_at   timestamptz NOT NULL
);
-- Packed already.
ALTER TABLE command.evidence ALTER COLUMN content SET STORAGE EXTERNAL;

COMMENT ON TABLE command.evidence IS 'Photos by the SHA-256 of their bytes';
COMMENT ON COLUMN command.evidence.media_type IS 'As the bytes say, whatever the sender called it';

-- Several people may send the same photo; each of them may look at what they sent.
CREATE TABLE command.evidence_upload (
	digest        text        NOT NULL REFERENCES command.evidence,
	uploaded_by   text        NOT NULL,
	organisation  text        NOT NULL,
	uploaded_at   timestamptz NOT NULL,
	PRIMARY KEY (digest, uploaded_by)
);

COMMENT ON TABLE command.evidence_upload IS 'Who sent which photo, and when first';

GRANT SELECT, INSERT ON command.evidence, command.evidence_upload TO diaodu_app;
