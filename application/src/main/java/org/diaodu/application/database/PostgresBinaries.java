package org.diaodu.application.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs that travel inside the jar, unpacked once into the data
 * directory. Never into the shared temporary directory, where another user of the machine
 * could put programs of their own.
 */
final class PostgresBinaries {

	private static final Logger LOG = LoggerFactory.getLogger(PostgresBinaries.class);

	private static final int EXECUTABLE = 0b001_001_001;

	private final Path home;

	private PostgresBinaries(Path home) {
		this.home = home;
	}

	/** Path of a program such as {@code initdb}. */
	String program(String name) {
		return this.home.resolve("bin").resolve(windows() ? name + ".exe" : name).toString();
	}

	static boolean windows() {
		return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
	}

	/**
	 * The programs for this machine.
	 * @param parent below which they are unpacked, one directory per version of them
	 */
	static PostgresBinaries unpackedBelow(Path parent) throws IOException {
		String archive = "postgres-" + system() + "-" + processor() + ".txz";
		String digest = digest(archive);
		Path home = parent.resolve(digest.substring(0, 16));
		if (!Files.isDirectory(home)) {
			LOG.info("Unpacking PostgreSQL into {}", home);
			Files.createDirectories(parent);
			Path half = Files.createTempDirectory(parent, "unpacking");
			try {
				unpack(archive, half);
				Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
			}
			catch (FileSystemException ex) {
				delete(half);
				if (!Files.isDirectory(home)) {
					throw ex;
				}
			}
		}
		return new PostgresBinaries(home);
	}

	private static String system() {
		String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		if (name.startsWith("linux")) {
			return "linux";
		}
		if (name.startsWith("mac")) {
			return "darwin";
		}
		if (name.startsWith("windows")) {
			return "windows";
		}
		throw new IllegalStateException("No embedded PostgreSQL for " + name + ": set diaodu.database.url.");
	}

	private static String processor() {
		String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
		return switch (name) {
			case "amd64", "x86_64" -> "x86_64";
			case "aarch64", "arm64" -> "arm_64";
			default ->
				throw new IllegalStateException("No embedded PostgreSQL for " + name + ": set diaodu.database.url.");
		};
	}

	private static InputStream open(String archive) {
		InputStream stream = PostgresBinaries.class.getResourceAsStream("/" + archive);
		if (stream == null) {
			throw new IllegalStateException("No embedded PostgreSQL in " + archive + ": set diaodu.database.url.");
		}
		return stream;
	}

	private static String digest(String archive) throws IOException {
		try (InputStream in = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
			in.transferTo(java.io.OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void unpack(String archive, Path target) throws IOException {
		try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(open(archive)),
				StandardCharsets.UTF_8.name())) {
			TarArchiveEntry entry = tar.getNextEntry();
			while (entry != null) {
				Path path = target.resolve(entry.getName()).normalize();
				if (!path.startsWith(target)) {
					throw new IOException("entry outside the archive: " + entry.getName());
				}
				if (entry.isDirectory()) {
					Files.createDirectories(path);
				}
				else if (entry.isSymbolicLink()) {
					Files.createDirectories(path.getParent());
					Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
				}
				else if (entry.isLink()) {
					Files.createDirectories(path.getParent());
					Files.copy(target.resolve(entry.getLinkName()), path);
				}
				else {
					Files.createDirectories(path.getParent());
					Files.copy(tar, path);
					if ((entry.getMode() & EXECUTABLE) != 0) {
						path.toFile().setExecutable(true, false);
					}
				}
				entry = tar.getNextEntry();
			}
		}
	}

	private static void delete(Path directory) throws IOException {
		List<Path> paths;
		try (Stream<Path> walk = Files.walk(directory)) {
			paths = walk.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path path : paths) {
			Files.deleteIfExists(path);
		}
	}

}
