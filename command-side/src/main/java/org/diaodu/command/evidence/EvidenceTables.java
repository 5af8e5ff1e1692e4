package org.diaodu.command.evidence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import org.diaodu.kernel.evidence.Digests;
import org.diaodu.kernel.evidence.EvidenceView;
import org.diaodu.kernel.letter.LetterFiles;

/**
 * The tables of what is kept. Each method is one statement.
 */
@Repository
class EvidenceTables implements KeptEvidence, KeptDocuments {

	private final JdbcClient jdbc;

	/**
	 * Whoever cites what was kept cites it in the log, at once: it never hangs on the
	 * transaction of whoever keeps it.
	 */
	private final TransactionTemplate atOnce;

	EvidenceTables(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
		this.atOnce = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
		this.atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@Override
	public String keep(byte[] content, String by, String organisation, Instant at) {
		EvidenceView document = new EvidenceView(Digests.of(content), LetterFiles.DOCX, content.length, null, null, at);
		this.atOnce.executeWithoutResult((status) -> add(document, content, by, organisation));
		return document.digest();
	}

	@Override
	public byte @Nullable [] document(String digest) {
		return this.jdbc.sql("SELECT content FROM command.evidence WHERE digest = ? AND media_type = ?")
			.params(digest, LetterFiles.DOCX)
			.query(byte[].class)
			.optional()
			.orElse(null);
	}

	/**
	 * Keeps a photo, paper or document and who sent it; what is kept already stays as it
	 * is.
	 */
	void add(EvidenceView photo, byte[] content, String uploadedBy, String organisation) {
		this.jdbc
			.sql("WITH kept AS (INSERT INTO command.evidence (digest, media_type, bytes, width, height, content,"
					+ " uploaded_at) VALUES (:digest, :mediaType, :bytes, :width, :height, :content, :at)"
					+ " ON CONFLICT DO NOTHING)"
					+ " INSERT INTO command.evidence_upload (digest, uploaded_by, organisation, uploaded_at)"
					+ " VALUES (:digest, :by, :organisation, :at) ON CONFLICT DO NOTHING")
			.param("digest", photo.digest())
			.param("mediaType", photo.mediaType())
			.param("bytes", photo.bytes())
			.param("width", photo.width())
			.param("height", photo.height())
			.param("content", content)
			.param("at", Timestamp.from(photo.uploadedAt()))
			.param("by", uploadedBy)
			.param("organisation", organisation)
			.update();
	}

	@Nullable EvidenceView view(String digest) {
		return this.jdbc
			.sql("SELECT digest, media_type, bytes, width, height, uploaded_at FROM command.evidence WHERE digest = ?")
			.param(digest)
			.query((row, number) -> new EvidenceView(row.getString("digest"), row.getString("media_type"),
					row.getLong("bytes"), row.getObject("width", Integer.class), row.getObject("height", Integer.class),
					row.getTimestamp("uploaded_at").toInstant()))
			.optional()
			.orElse(null);
	}

	byte[] content(String digest) {
		return this.jdbc.sql("SELECT content FROM command.evidence WHERE digest = ?")
			.param(digest)
			.query(byte[].class)
			.single();
	}

	boolean isUploadedBy(String digest, String personId) {
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM command.evidence_upload WHERE digest = ? AND uploaded_by = ?)")
			.param(digest)
			.param(personId)
			.query(Boolean.class)
			.single();
	}

	@Override
	public Set<String> uploadedBy(String personId, Collection<String> digests) {
		return new HashSet<>(
				this.jdbc.sql("SELECT digest FROM command.evidence_upload WHERE uploaded_by = ? AND digest = ANY (?)")
					.params(personId, digests.toArray(String[]::new))
					.query(String.class)
					.list());
	}

	@Override
	public Set<String> photosAmong(Collection<String> digests) {
		return among(digests, "media_type LIKE 'image/%'");
	}

	@Override
	public Set<String> among(Collection<String> digests) {
		return among(digests, "(media_type LIKE 'image/%' OR media_type = '" + PaperScan.MEDIA_TYPE + "')");
	}

	private Set<String> among(Collection<String> digests, String kind) {
		return new HashSet<>(this.jdbc.sql("SELECT digest FROM command.evidence WHERE digest = ANY (?) AND " + kind)
			.param(digests.toArray(String[]::new))
			.query(String.class)
			.list());
	}

}
