package org.diaodu.command.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;

import org.diaodu.kernel.evidence.EvidenceFiles;
import org.diaodu.kernel.message.Clause;

import static org.assertj.core.api.Assertions.assertThat;

@Clause("F-021")
class PhotoTest {

	@Test
	void readsKindAndSizeFromTheBytes() {
		isWhole(Photos.png(40, 30), "image/png", 40, 30);
		isWhole(Photos.jpeg(41, 31), "image/jpeg", 41, 31);
		isWhole(Photos.progressive(42, 32), "image/jpeg", 42, 32);
		isWhole(Photos.WEBP, "image/webp", 1, 1);
		isWhole(Photos.WEBP_LOSSLESS, "image/webp", 1, 1);
	}

	@Test
	void aJpegMayCarryWhatCamerasWriteBeforeAndBehindThePicture() {
		byte[] tagged = Photos.with(Photos.jpeg(20, 10), 0xE1, "Exif\0\0GPS 41.8N 123E");
		isWhole(tagged, "image/jpeg", 20, 10);
		isWhole(Photos.joined(tagged, new byte[100]), "image/jpeg", 20, 10);
	}

	/** Data of the maker, the video of a motion photo: nothing another program opens. */
	@Test
	void aJpegMayBeFollowedByWhatPhonesWrite() {
		for (String trailer : new String[] { "Image_UTC_Data1543190400000SEFH\0\0\0kSEFT",
				"vivo{\"iso\":50}\0\0\0\u0010camera", "\0\0\0\30ftypmp42\0\0\0\0isommp42", "\u00ff", "a" }) {
			isWhole(Photos.joined(Photos.jpeg(20, 10), trailer.getBytes(StandardCharsets.ISO_8859_1)), "image/jpeg", 20,
					10);
		}
	}

	/** Wherever it begins, and however its name is written. */
	@Test
	void noDocumentHidesInWhatPhonesWrite() {
		byte[] photo = Photos.jpeg(20, 10);
		byte[] video = "\0\0\0\30ftypmp42".getBytes(StandardCharsets.ISO_8859_1);
		documents().forEach((name, document) -> {
			Photo found = Photo.of(Photos.joined(photo, video, document, video));
			assertThat(found).as(name).isNotNull();
			// Zeros belong to the photo.
			assertThat(found.end()).as(name).isEqualTo(photo.length + 3);
		});
	}

	/** CIPA DC-007: further pictures, announced in the first, with or without a gap. */
	@Test
	void aJpegMayBeFollowedByThePicturesItAnnounces() {
		byte[] first = Photos.with(Photos.jpeg(20, 10), 0xE2, "MPF\0MM\0*");
		byte[] gainMap = Photos.progressive(5, 3);
		isWhole(Photos.joined(first, gainMap), "image/jpeg", 20, 10);
		isWhole(Photos.joined(first, new byte[64], gainMap, gainMap, new byte[3]), "image/jpeg", 20, 10);
		for (byte[] other : documents().values()) {
			Photo photo = Photo.of(Photos.joined(first, gainMap, other));
			assertThat(photo).isNotNull();
			assertThat(photo.end()).isBetween(first.length + gainMap.length,
					first.length + gainMap.length + other.length - 1);
		}
	}

	@Test
	void whatStandsBehindTheEndOfAPhotoIsSeen() {
		for (byte[] photo : new byte[][] { Photos.png(40, 30), Photos.jpeg(40, 30), Photos.progressive(40, 30),
				Photos.with(Photos.jpeg(40, 30), 0xE2, "ICC_PROFILE\0"), Photos.WEBP, Photos.WEBP_LOSSLESS }) {
			documents().forEach((name, other) -> {
				Photo found = Photo.of(Photos.joined(photo, other));
				assertThat(found).as(name).isNotNull();
				assertThat(found.end()).as(name).isBetween(photo.length, photo.length + other.length - 1);
			});
		}
		// Only cameras that write JPEG are known to fill up with zeros.
		assertThat(Photo.of(Photos.joined(Photos.png(40, 30), new byte[1])))
			.satisfies((photo) -> assertThat(photo.end()).isEqualTo(Photos.png(40, 30).length));
	}

	private static Map<String, byte[]> documents() {
		return Map.of("PDF", Papers.scan(), "archive", Photos.archive(), "page",
				"<HTML><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8), "another photo",
				Photos.png(4, 3), "office document",
				"\u00d0\u00cf\21\u00e0\u00a1\u00b1\32\u00e1".getBytes(StandardCharsets.ISO_8859_1), "drawing",
				"<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "seven zip",
				"7z\u00bc\u00af'\34".getBytes(StandardCharsets.ISO_8859_1));
	}

	private static void isWhole(byte[] content, String mediaType, int width, int height) {
		assertThat(Photo.of(content)).isEqualTo(new Photo(mediaType, width, height, content.length));
	}

	@Test
	void whatMerelyBeginsLikeAPhotoIsNone() {
		for (byte[] photo : new byte[][] { Photos.png(40, 30), Photos.jpeg(40, 30), Photos.progressive(40, 30),
				Photos.WEBP, Photos.WEBP_LOSSLESS }) {
			for (int length = 0; length < photo.length - 2; length++) {
				assertThat(Photo.of(Arrays.copyOf(photo, length))).as("%d of %d", length, photo.length).isNull();
			}
		}
		assertThat(Photo.of("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))).isNull();
		assertThat(Photo.of("GIF89a".getBytes(StandardCharsets.US_ASCII))).isNull();
		assertThat(Photo.of("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.US_ASCII)))
			.isNull();
		assertThat(Photo.of(new byte[0])).isNull();
	}

	@Test
	void aPngWhoseChecksumIsWrongIsNone() {
		byte[] photo = Photos.png(40, 30);
		photo[20] ^= 1;
		assertThat(Photo.of(photo)).isNull();
	}

	@Test
	void aSmallFileThatWouldUnpackToGigabytesIsMeasuredNotUnpacked() {
		byte[] photo = Photos.png(40, 30);
		ByteBuffer.wrap(photo).putInt(16, 50_000).putInt(20, 50_000);
		CRC32 checksum = new CRC32();
		checksum.update(photo, 12, 17);
		ByteBuffer.wrap(photo).putInt(29, (int) checksum.getValue());
		Photo bomb = Photo.of(photo);
		assertThat(bomb).isNotNull();
		assertThat(bomb.pixels()).isEqualTo(2_500_000_000L).isGreaterThan(EvidenceFiles.MAX_PIXELS);
	}

	@Test
	void noBytesMakeItFail() {
		Random random = new Random(7);
		byte[][] seeds = { Photos.png(40, 30), Photos.jpeg(40, 30), Photos.WEBP, Photos.WEBP_LOSSLESS };
		for (int i = 0; i < 20_000; i++) {
			byte[] mutant = seeds[i % seeds.length].clone();
			for (int j = random.nextInt(4); j >= 0; j--) {
				mutant[random.nextInt(Math.min(mutant.length, 64))] = (byte) random.nextInt(256);
			}
			Photo photo = Photo.of(mutant);
			assertThat(photo == null || photo.width() > 0 && photo.height() > 0 && photo.end() <= mutant.length)
				.isTrue();
		}
	}

}
