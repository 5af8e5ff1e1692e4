package org.diaodu.command.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

import org.jspecify.annotations.Nullable;

/**
 * What bytes say of themselves, read without unpacking the picture: so a small file that
 * would unpack to gigabytes costs nothing, and no decoder meets what strangers sent. The
 * frame of the format is walked to its end, so a broken or truncated file is none.
 *
 * @param width in picture elements
 * @param height in picture elements
 */
record Photo(String mediaType, int width, int height) {

	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

	/** The photo these bytes are, or null when they are none. */
	static @Nullable Photo of(byte[] content) {
		try {
			if (startsWith(content, PNG)) {
				return png(content);
			}
			if (content.length > 3 && unsigned(content, 0) == 0xFF && unsigned(content, 1) == 0xD8
					&& unsigned(content, 2) == 0xFF) {
				return jpeg(content);
			}
			if (content.length > 12 && "RIFF".equals(ascii(content, 0)) && "WEBP".equals(ascii(content, 8))) {
				return webp(content);
			}
			return null;
		}
		catch (IndexOutOfBoundsException ex) {
			// It ends before it says what it is.
			return null;
		}
	}

	/** How many picture elements it unpacks to. */
	long pixels() {
		return (long) this.width * this.height;
	}

	/** ISO/IEC 15948: chunks, each with its checksum, from IHDR to IEND. */
	private static @Nullable Photo png(byte[] content) {
		ByteBuffer bytes = ByteBuffer.wrap(content);
		Photo found = null;
		boolean data = false;
		int at = PNG.length;
		while (true) {
			int length = bytes.getInt(at);
			String type = ascii(content, at + 4);
			if (length < 0 || length > content.length - at - 12) {
				return null;
			}
			CRC32 checksum = new CRC32();
			checksum.update(content, at + 4, length + 4);
			if ((int) checksum.getValue() != bytes.getInt(at + 8 + length)) {
				return null;
			}
			if (found == null) {
				if (!type.equals("IHDR") || length != 13) {
					return null;
				}
				found = sized("image/png", bytes.getInt(at + 8), bytes.getInt(at + 12));
				if (found == null) {
					return null;
				}
			}
			data |= type.equals("IDAT");
			if (type.equals("IEND")) {
				return data ? found : null;
			}
			at += length + 12;
		}
	}

	/** ITU-T T.81: segments until the scan, with one frame header; then an end. */
	private static @Nullable Photo jpeg(byte[] content) {
		Photo found = null;
		int at = 2;
		while (true) {
			if (unsigned(content, at) != 0xFF) {
				return null;
			}
			int marker = unsigned(content, at + 1);
			if (marker == 0xFF) {
				at++;
				continue;
			}
			if (marker == 0xD8 || marker == 0xD9 || marker < 0xC0) {
				return null;
			}
			int length = unsigned(content, at + 2) << 8 | unsigned(content, at + 3);
			if (isFrame(marker)) {
				found = sized("image/jpeg", unsigned(content, at + 7) << 8 | unsigned(content, at + 8),
						unsigned(content, at + 5) << 8 | unsigned(content, at + 6));
			}
			at += 2 + length;
			if (marker == 0xDA) {
				return ends(content, at) ? found : null;
			}
		}
	}

	/** SOF0 to SOF15 without the three that are tables. */
	private static boolean isFrame(int marker) {
		return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
	}

	private static boolean ends(byte[] content, int from) {
		for (int at = content.length - 2; at >= from; at--) {
			if (unsigned(content, at) == 0xFF && unsigned(content, at + 1) == 0xD9) {
				return true;
			}
		}
		return false;
	}

	/** RFC 9649: chunks of a RIFF file, the first of which has the size. */
	private static @Nullable Photo webp(byte[] content) {
		ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
		long end = Integer.toUnsignedLong(bytes.getInt(4)) + 8;
		if (end > content.length) {
			return null;
		}
		int length = bytes.getInt(16);
		if (length < 0 || length > end - 20) {
			return null;
		}
		return switch (ascii(content, 12)) {
			case "VP8 " ->
				(unsigned(content, 23) == 0x9D && unsigned(content, 24) == 0x01 && unsigned(content, 25) == 0x2A)
						? sized("image/webp", bytes.getShort(26) & 0x3FFF, bytes.getShort(28) & 0x3FFF) : null;
			case "VP8L" -> (unsigned(content, 20) == 0x2F)
					? sized("image/webp", (bytes.getInt(21) & 0x3FFF) + 1, (bytes.getInt(21) >>> 14 & 0x3FFF) + 1)
					: null;
			case "VP8X" -> sized("image/webp", (bytes.getInt(24) & 0xFFFFFF) + 1, (bytes.getInt(26) >>> 8) + 1);
			default -> null;
		};
	}

	private static @Nullable Photo sized(String mediaType, int width, int height) {
		return (width > 0 && height > 0) ? new Photo(mediaType, width, height) : null;
	}

	private static boolean startsWith(byte[] content, byte[] magic) {
		return content.length > magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
	}

	private static String ascii(byte[] content, int at) {
		return new String(content, at, 4, StandardCharsets.ISO_8859_1);
	}

	private static int unsigned(byte[] content, int at) {
		return content[at] & 0xFF;
	}

}
