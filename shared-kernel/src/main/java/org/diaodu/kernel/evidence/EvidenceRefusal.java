package org.diaodu.kernel.evidence;

import org.diaodu.kernel.message.RefusalCode;

/**
 * Reasons for refusing a photo or a paper, or a reference to one.
 */
public enum EvidenceRefusal implements RefusalCode {

	/** Larger than accepted (argument {@code max}, bytes). */
	EVIDENCE_TOO_LARGE,
	/**
	 * Neither a JPEG, a PNG nor a WebP image, whatever its name says, or broken; and it
	 * does not begin as a PDF either.
	 */
	EVIDENCE_NOT_A_PHOTO,
	/**
	 * A photo behind whose end another file stands, such as a document, an archive or a
	 * page.
	 */
	EVIDENCE_PHOTO_FOLLOWED,
	/** Unpacks to more picture elements than accepted (argument {@code max}). */
	EVIDENCE_TOO_MANY_PIXELS,
	/** Begins as a PDF, and is truncated, broken, or goes on behind its end. */
	EVIDENCE_PDF_BROKEN,
	/** Can only be read with a key, or says so. */
	EVIDENCE_PDF_ENCRYPTED,
	/** Does more than show pages (argument {@code what}, a {@link PaperHazard}). */
	EVIDENCE_PDF_ACTIVE,
	/** Is a PDF and, read by other programs, something else: HTML or an archive. */
	EVIDENCE_PDF_AMBIGUOUS,
	/** Has more pages than accepted (argument {@code max}). */
	EVIDENCE_PDF_TOO_MANY_PAGES,
	/** Unpacks to more, or is made of more pieces, than is read. */
	EVIDENCE_PDF_TOO_LARGE,
	/**
	 * Nothing that whoever cites it uploaded or may read is kept under this digest: to be
	 * uploaded first.
	 */
	EVIDENCE_UNKNOWN,
	/** What is kept under this digest is a paper, where only a photo will do. */
	EVIDENCE_PHOTO_REQUIRED,
	/** More cited than accepted (argument {@code max}). */
	EVIDENCE_TOO_MANY,
	/** Neither the digest of what is kept nor a document with issuer and number. */
	EVIDENCE_UNFIT,
	/**
	 * The number of the document is of a year that has not come (arguments {@code year},
	 * {@code now}).
	 */
	EVIDENCE_OF_LATER_YEAR

}
