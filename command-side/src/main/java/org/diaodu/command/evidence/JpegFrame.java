package org.diaodu.command.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The frame of a JPEG (ITU-T T.81), walked segment by segment through its scans to the
 * marker that ends it. Behind that marker cameras write zeros, and, where the picture
 * announces a multi-picture format (CIPA DC-007, in an APP2 segment), further pictures:
 * what belongs to the photo ends with the last of them, and with what the phone wrote
 * behind ({@link CameraTrailer}).
 *
 * @param end index behind the end marker
 * @param announcesMore whether it says that pictures follow
 */
record JpegFrame(int width, int height, int end, boolean announcesMore) {

	private static final int SOI = 0xD8;

	private static final int EOI = 0xD9;

	private static final int SOS = 0xDA;

	private static final int APP2 = 0xE2;

	private static final byte[] MULTI_PICTURE = "MPF\0".getBytes(StandardCharsets.US_ASCII);

	/** The photo these bytes begin with, or null when they begin with none. */
	static @Nullable Photo photo(byte[] content) {
		JpegFrame first = walk(content, 0);
		if (first == null) {
			return null;
		}
		int at = behindZeros(content, first.end);
		while (first.announcesMore && at < content.length) {
			JpegFrame next = walk(content, at);
			if (next == null) {
				break;
			}
			at = behindZeros(content, next.end);
		}
		boolean toTheEnd = at == content.length || CameraTrailer.isOne(content, at);
		return Photo.sized("image/jpeg", first.width, first.height, toTheEnd ? content.length : at);
	}

	/** One picture, or null when there is no whole one. */
	private static @Nullable JpegFrame walk(byte[] content, int from) {
		try {
			return (marker(content, from) == SOI) ? walked(content, from + 2) : null;
		}
		catch (IndexOutOfBoundsException ex) {
			// It ends before its end marker.
			return null;
		}
	}

	private static @Nullable JpegFrame walked(byte[] content, int from) {
		int width = 0;
		int height = 0;
		boolean more = false;
		boolean scanned = false;
		int at = from;
		while (true) {
			int marker = marker(content, at);
			if (marker == 0xFF) {
				at++;
				continue;
			}
			if (marker == EOI) {
				return scanned ? new JpegFrame(width, height, at + 2, more) : null;
			}
			if (marker < 0xC0 || isBare(marker)) {
				return null;
			}
			int length = word(content, at + 2);
			if (length < 2) {
				return null;
			}
			if (isFrame(marker) && width == 0) {
				height = word(content, at + 5);
				width = word(content, at + 7);
			}
			more |= marker == APP2 && Arrays.equals(content, at + 4, at + 4 + MULTI_PICTURE.length, MULTI_PICTURE, 0,
					MULTI_PICTURE.length);
			at += 2 + length;
			if (marker == SOS) {
				at = behindScan(content, at);
				scanned = true;
			}
		}
	}

	/** A zero or a restart behind 0xFF belongs to the scan; any other marker ends it. */
	private static int behindScan(byte[] content, int from) {
		int at = from;
		while (true) {
			if (Photo.unsigned(content, at) != 0xFF) {
				at++;
				continue;
			}
			int next = Photo.unsigned(content, at + 1);
			if (next == 0 || next >= 0xD0 && next <= 0xD7) {
				at += 2;
			}
			else if (next == 0xFF) {
				at++;
			}
			else {
				return at;
			}
		}
	}

	private static int behindZeros(byte[] content, int from) {
		int at = from;
		while (at < content.length && content[at] == 0) {
			at++;
		}
		return at;
	}

	/** What stands without a length: restarts, and the start of another picture. */
	private static boolean isBare(int marker) {
		return marker >= 0xD0 && marker <= SOI;
	}

	/** SOF0 to SOF15 without the three that are tables. */
	private static boolean isFrame(int marker) {
		return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
	}

	/** The marker at an index, or -1 where there is none. */
	private static int marker(byte[] content, int at) {
		return (Photo.unsigned(content, at) == 0xFF) ? Photo.unsigned(content, at + 1) : -1;
	}

	private static int word(byte[] content, int at) {
		return Photo.unsigned(content, at) << 8 | Photo.unsigned(content, at + 1);
	}

}
