-- Scans of official papers are evidence, too, as PDF (ADR 0142): checked before they are kept, and never changed. Like any
-- document they have no size in picture elements.

ALTER TABLE command.evidence
	DROP CONSTRAINT evidence_media_type_check,
	ADD CONSTRAINT evidence_media_type_check CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp', 'application/pdf',
		'application/vnd.openxmlformats-officedocument.wordprocessingml.document'));

COMMENT ON TABLE command.evidence IS 'Photos, scanned papers, letters and templates of letters, by the SHA-256 of their bytes';
