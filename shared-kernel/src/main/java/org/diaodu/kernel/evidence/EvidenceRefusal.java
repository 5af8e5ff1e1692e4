package org.diaodu.kernel.evidence;

import org.diaodu.kernel.message.RefusalCode;

/**
 * Reasons for refusing a photo, or a reference to one.
 */
public enum EvidenceRefusal implements RefusalCode {

	/** Larger than accepted (argument {@code max}, bytes). */
	EVIDENCE_TOO_LARGE,
	/** Neither a JPEG, a PNG nor a WebP image, whatever its name says, or broken. */
	EVIDENCE_NOT_A_PHOTO,
	/** Unpacks to more picture elements than accepted (argument {@code max}). */
	EVIDENCE_TOO_MANY_PIXELS,
	/** Nothing is kept under this digest: to be uploaded first. */
	EVIDENCE_UNKNOWN,
	/** More photos than accepted (argument {@code max}). */
	EVIDENCE_TOO_MANY,
	/** Neither the digest of what is kept nor a document with issuer and number. */
	EVIDENCE_UNFIT

}
