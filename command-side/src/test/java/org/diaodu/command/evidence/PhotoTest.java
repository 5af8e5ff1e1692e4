package org.diaodu.command.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
		assertThat(Photo.of(Photos.png(40, 30))).isEqualTo(new Photo("image/png", 40, 30));
		assertThat(Photo.of(Photos.jpeg(41, 31))).isEqualTo(new Photo("image/jpeg", 41, 31));
		assertThat(Photo.of(Photos.WEBP)).isEqualTo(new Photo("image/webp", 1, 1));
		assertThat(Photo.of(Photos.WEBP_LOSSLESS)).isEqualTo(new Photo("image/webp", 1, 1));
	}

	@Test
	void aJpegMayCarryWhatCamerasWriteBeforeAndAfterThePicture() {
		byte[] plain = Photos.jpeg(20, 10);
		ByteBuffer tagged = ByteBuffer.allocate(plain.length + 4 + 20 + 100);
		tagged.put(plain, 0, 2)
			.put((byte) 0xFF)
			.put((byte) 0xE1)
			.putShort((short) 22)
			.put("Exif\0\0GPS 41.8N 123E".getBytes(StandardCharsets.US_ASCII))
			.put(plain, 2, plain.length - 2);
		assertThat(Photo.of(tagged.array())).isEqualTo(new Photo("image/jpeg", 20, 10));
	}

	@Test
	void whatMerelyBeginsLikeAPhotoIsNone() {
		for (byte[] photo : new byte[][] { Photos.png(40, 30), Photos.jpeg(40, 30), Photos.WEBP,
				Photos.WEBP_LOSSLESS }) {
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
			assertThat(photo == null || (photo.width() > 0 && photo.height() > 0)).isTrue();
		}
	}

}
