package org.diaodu.command.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.diaodu.kernel.evidence.Digests;
import org.diaodu.kernel.letter.LetterForm;

/**
 * The templates that come with the program. What was shipped once is shipped for ever: a
 * log may have adopted it.
 */
final class ShippedTemplates {

	private static final Map<String, LetterForm> BY_DIGEST = Arrays.stream(LetterForm.values())
		.collect(Collectors.toUnmodifiableMap((form) -> Digests.of(read(form)), (form) -> form));

	private ShippedTemplates() {
	}

	/** The template of this digest, or null when none was shipped. */
	static byte @Nullable [] content(String digest) {
		LetterForm form = BY_DIGEST.get(digest);
		return (form != null) ? read(form) : null;
	}

	/** The first of a form. */
	static byte[] read(LetterForm form) {
		String name = "/letters/1/" + form.fileName() + ".docx";
		try (InputStream resource = ShippedTemplates.class.getResourceAsStream(name)) {
			if (resource == null) {
				throw new IllegalStateException("missing resource " + name);
			}
			return resource.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(name, ex);
		}
	}

}
