package org.diaodu.command.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.diaodu.command.jurisdiction.DecisionContext;
import org.diaodu.command.jurisdiction.Duty;
import org.diaodu.command.jurisdiction.Permissions;
import org.diaodu.kernel.evidence.Digests;
import org.diaodu.kernel.evidence.EvidenceFile;
import org.diaodu.kernel.evidence.EvidenceFiles;
import org.diaodu.kernel.evidence.EvidenceRefusal;
import org.diaodu.kernel.evidence.EvidenceView;
import org.diaodu.kernel.message.Attribution;
import org.diaodu.kernel.message.Clause;
import org.diaodu.kernel.message.Refusal;

/**
 * Takes photos and scanned papers in, once each, and gives them out again.
 */
@Component
@Clause({ "F-021", "F-051" })
class EvidenceDesk implements EvidenceFiles {

	/** Whoever must prove something by what they upload. */
	private static final Duty[] CITING = { Duty.KEEP_PROGRESS, Duty.DRAFT_PROGRESS, Duty.REPORT_OBSTACLE,
			Duty.HANDLE_OBSTACLE, Duty.SORT_OBSTACLE, Duty.SUPERVISE_OBSTACLE, Duty.DECIDE_OBSTACLE };

	private final EvidenceTables tables;

	private final DecisionContext context;

	/** What one paper takes in memory is bounded: what many at once take is not. */
	private final Lock reading = new ReentrantLock();

	EvidenceDesk(EvidenceTables tables, DecisionContext context) {
		this.tables = tables;
		this.context = context;
	}

	@Override
	public EvidenceView store(InputStream content, Attribution by) throws IOException {
		Permissions.in(this.context).requireAny(by, CITING);
		byte[] bytes = bounded(content);
		EvidenceView sent = checked(bytes);
		this.tables.add(sent, bytes, by.actor(), by.organisation());
		// What it is follows from its bytes; when it came is this time, not the first.
		return sent;
	}

	/** What these bytes are, whatever the sender called them. */
	private EvidenceView checked(byte[] bytes) {
		if (PaperScan.beginsAsOne(bytes)) {
			requirePlain(bytes);
			return new EvidenceView(Digests.of(bytes), PaperScan.MEDIA_TYPE, bytes.length, null, null,
					this.context.clock().instant());
		}
		Photo photo = Photo.of(bytes);
		if (photo == null) {
			throw Refusal.of(EvidenceRefusal.EVIDENCE_NOT_A_PHOTO, "file").asException();
		}
		if (photo.end() < bytes.length) {
			throw Refusal.of(EvidenceRefusal.EVIDENCE_PHOTO_FOLLOWED, "file").asException();
		}
		if (photo.pixels() > MAX_PIXELS) {
			throw Refusal.of(EvidenceRefusal.EVIDENCE_TOO_MANY_PIXELS, "file").with("max", MAX_PIXELS).asException();
		}
		return new EvidenceView(Digests.of(bytes), photo.mediaType(), bytes.length, photo.width(), photo.height(),
				this.context.clock().instant());
	}

	private void requirePlain(byte[] paper) {
		this.reading.lock();
		try {
			PaperScan.pages(paper);
		}
		finally {
			this.reading.unlock();
		}
	}

	@Override
	public @Nullable EvidenceFile find(String digest) {
		EvidenceView kept = Digests.isOne(digest) ? this.tables.view(digest) : null;
		return (kept != null) ? new Kept(kept, this.tables) : null;
	}

	@Override
	public boolean isUploadedBy(String digest, String personId) {
		return Digests.isOne(digest) && this.tables.isUploadedBy(digest, personId);
	}

	private static byte[] bounded(InputStream in) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] buffer = new byte[64 * 1024];
		int read;
		while ((read = in.read(buffer)) >= 0) {
			if (out.size() + read > MAX_BYTES) {
				throw Refusal.of(EvidenceRefusal.EVIDENCE_TOO_LARGE, "file").with("max", MAX_BYTES).asException();
			}
			out.write(buffer, 0, read);
		}
		return out.toByteArray();
	}

	private record Kept(EvidenceView view, EvidenceTables tables) implements EvidenceFile {

		@Override
		public void writeTo(OutputStream out) throws IOException {
			out.write(this.tables.content(this.view.digest()));
		}

	}

}
