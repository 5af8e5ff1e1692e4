-- Letters and their templates are evidence, too: Word documents beside the photos, kept by the same rule. A document has no size
-- in picture elements.

ALTER TABLE command.evidence
	DROP CONSTRAINT evidence_media_type_check,
	ADD CONSTRAINT evidence_media_type_check CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp',
		'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
	ALTER COLUMN width DROP NOT NULL,
	ALTER COLUMN height DROP NOT NULL,
	ADD CONSTRAINT evidence_photo_has_size CHECK ((width IS NOT NULL AND height IS NOT NULL) = (media_type LIKE 'image/%'));

COMMENT ON TABLE command.evidence IS 'Photos, letters and templates of letters, by the SHA-256 of their bytes';
COMMENT ON COLUMN command.evidence.width IS 'Of a photo; null otherwise';
COMMENT ON COLUMN command.evidence.height IS 'Of a photo; null otherwise';
