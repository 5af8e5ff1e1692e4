package org.diaodu.command.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Photos as other programs write them.
 */
final class Photos {

	/** 1 x 1, lossy. */
	static final byte[] WEBP = Base64.getDecoder()
		.decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=");

	/** 1 x 1, lossless. */
	static final byte[] WEBP_LOSSLESS = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

	private Photos() {
	}

	static byte[] png(int width, int height) {
		return written("png", width, height);
	}

	static byte[] jpeg(int width, int height) {
		return written("jpg", width, height);
	}

	/** As a browser shows it while it loads: several scans. */
	static byte[] progressive(int width, int height) {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ImageOutputStream sink = ImageIO.createImageOutputStream(out)) {
			ImageWriteParam how = writer.getDefaultWriteParam();
			how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
			writer.setOutput(sink);
			writer.write(null, new IIOImage(picture(width, height), null, null), how);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			writer.dispose();
		}
		return out.toByteArray();
	}

	/** A JPEG with one segment more at its beginning. */
	static byte[] with(byte[] jpeg, int marker, String segment) {
		byte[] text = segment.getBytes(StandardCharsets.ISO_8859_1);
		return ByteBuffer.allocate(jpeg.length + 4 + text.length)
			.put(jpeg, 0, 2)
			.put((byte) 0xFF)
			.put((byte) marker)
			.putShort((short) (text.length + 2))
			.put(text)
			.put(jpeg, 2, jpeg.length - 2)
			.array();
	}

	static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			out.writeBytes(part);
		}
		return out.toByteArray();
	}

	static byte[] archive() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("index.html"));
			zip.write("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static BufferedImage picture(int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		image.setRGB(width / 2, height / 2, 0xAA3311);
		return image;
	}

	private static byte[] written(String format, int width, int height) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			if (!ImageIO.write(picture(width, height), format, out)) {
				throw new IllegalStateException("cannot write " + format);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
