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
 * frame of the format is walked to its end, so a broken or truncated file is none, and
 * what was put behind the end is seen.
 *
 * @param width in picture elements
 * @param height in picture elements
 * @param end how many of the bytes are the photo
 */
record Photo(String mediaType, int width, int height, int end) {

	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

	/** The photo these bytes are, or null when they are none. */
	static @Nullable Photo of(byte[] content) {
		try {
			if (startsWith(content, PNG)) {
				return png(content);
			}
			if (content.length > 3 && unsigned(content, 0) == 0xFF && unsigned(content, 1) == 0xD8
					&& unsigned(content, 2) == 0xFF) {
				return JpegFrame.photo(content);
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
				found = sized("image/png", bytes.getInt(at + 8), bytes.getInt(at + 12), content.length);
				if (found == null) {
					return null;
				}
			}
			data |= type.equals("IDAT");
			if (type.equals("IEND")) {
				return data ? found.endingAt(at + 12) : null;
			}
			at += length + 12;
		}
	}

	/**
	 * RFC 9649: chunks of a RIFF file, each of an even number of bytes, the first of
	 * which has the size.
	 */
	private static @Nullable Photo webp(byte[] content) {
		ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
		long end = Integer.toUnsignedLong(bytes.getInt(4)) + 8;
		if (end > content.length || !areChunks(bytes, 12, end)) {
			return null;
		}
		int last = (int) end;
		return switch (ascii(content, 12)) {
			case "VP8 " ->
				(unsigned(content, 23) == 0x9D && unsigned(content, 24) == 0x01 && unsigned(content, 25) == 0x2A)
						? sized("image/webp", bytes.getShort(26) & 0x3FFF, bytes.getShort(28) & 0x3FFF, last) : null;
			case "VP8L" -> (unsigned(content, 20) == 0x2F)
					? sized("image/webp", (bytes.getInt(21) & 0x3FFF) + 1, (bytes.getInt(21) >>> 14 & 0x3FFF) + 1, last)
					: null;
			case "VP8X" -> sized("image/webp", (bytes.getInt(24) & 0xFFFFFF) + 1, (bytes.getInt(26) >>> 8) + 1, last);
			default -> null;
		};
	}

	/** Whether chunks fill the file; the last may lack the byte that makes it even. */
	private static boolean areChunks(ByteBuffer bytes, int first, long end) {
		long at = first;
		while (at + 8 <= end) {
			long length = Integer.toUnsignedLong(bytes.getInt((int) at + 4));
			long next = at + 8 + length;
			if (next > end) {
				return false;
			}
			at = Math.min(next + (length & 1), end);
		}
		return at == end;
	}

	static @Nullable Photo sized(String mediaType, int width, int height, int end) {
		return (width > 0 && height > 0) ? new Photo(mediaType, width, height, end) : null;
	}

	private Photo endingAt(int last) {
		return new Photo(this.mediaType, this.width, this.height, last);
	}

	private static boolean startsWith(byte[] content, byte[] magic) {
		return content.length > magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
	}

	private static String ascii(byte[] content, int at) {
		return new String(content, at, 4, StandardCharsets.ISO_8859_1);
	}

	static int unsigned(byte[] content, int at) {
		return content[at] & 0xFF;
	}

}
