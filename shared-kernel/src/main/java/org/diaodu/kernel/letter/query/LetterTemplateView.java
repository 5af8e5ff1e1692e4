package org.diaodu.kernel.letter.query;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.letter.LetterForm;

/**
 * A version of a template.
 *
 * @param latest whether letters are drawn up from it now
 * @param adoptedById the person, or the program itself
 * @param adoptedByName null when not known
 * @param address to fetch it from
 */
public record LetterTemplateView(LetterForm form, int version, boolean latest, String digest, String reason,
		LocalDate adoptedOn, Instant recordedAt, String adoptedById, @Nullable String adoptedByName, String address,
		long logIndex) {

}
