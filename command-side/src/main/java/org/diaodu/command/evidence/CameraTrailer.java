package org.diaodu.command.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What phones write behind a JPEG of their own accord: data of the maker, the video of a
 * motion photo. It has no standard, so it is known by what it is not: nothing in it
 * begins a file that another program opens as a document, an archive, a page or a
 * picture.
 */
final class CameraTrailer {

	/** How such files begin, or say at their end that they are one; in lower case. */
	private static final List<String> BEGINNINGS = List.of("%pdf-", "pk\3\4", "pk\5\6", "pk\6\6", "rar!\32",
			"7z\u00bc\u00af'\34", "\u00f0\u00ef\21\u00e0\u00a1\u00b1\32\u00e1", "\177elf", "\u0089png\r\n", "gif87a",
			"gif89a", "<!doctype", "<html", "<head", "<body", "<script", "<svg", "<?php", "{\\rtf");

	/** Whether the bytes from an index on can be what a phone wrote. */
	static boolean isOne(byte[] content, int from) {
		String rest = new String(content, from, content.length - from, StandardCharsets.ISO_8859_1)
			.toLowerCase(Locale.ROOT);
		return BEGINNINGS.stream().noneMatch(rest::contains);
	}

	private CameraTrailer() {
	}

}
