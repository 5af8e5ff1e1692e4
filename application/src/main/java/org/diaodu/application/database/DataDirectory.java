package org.diaodu.application.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The one directory this program keeps things in. Readable by its owner only, and used by
 * one process at a time.
 */
public final class DataDirectory implements AutoCloseable {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Path path;

	private final FileChannel channel;

	private final FileLock lock;

	private DataDirectory(Path path, FileChannel channel, FileLock lock) {
		this.path = path;
		this.channel = channel;
		this.lock = lock;
	}

	/**
	 * Takes a directory, creating it when needed.
	 * @throws IllegalStateException when another process has it
	 */
	public static DataDirectory take(Path path) {
		Path absolute = path.toAbsolutePath().normalize();
		try {
			Files.createDirectories(absolute);
			restrict(absolute, "rwx------");
			FileChannel channel = FileChannel.open(absolute.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			FileLock lock = tryLock(channel);
			if (lock == null) {
				channel.close();
				throw new IllegalStateException("数据目录正被另一个进程使用 / The data directory is used by another process: "
						+ absolute + ". 请先停止它, 或用 diaodu.data 指定另一个目录 / Stop it, or choose another with diaodu.data.");
			}
			return new DataDirectory(absolute, channel, lock);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot use the data directory " + absolute, ex);
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	/** Where it is. */
	public Path path() {
		return this.path;
	}

	/** A path below it. */
	public Path resolve(String name) {
		return this.path.resolve(name);
	}

	/**
	 * A secret kept in a file only the owner can read: the one stored there, or a new one
	 * that is stored before it is returned.
	 */
	public String secret(String name, Supplier<String> newSecret) {
		Path file = this.path.resolve(name);
		try {
			if (!Files.exists(file)) {
				Files.createDirectories(file.getParent());
				Path half = file.resolveSibling(file.getFileName() + ".new");
				Files.deleteIfExists(half);
				Files.createFile(half);
				restrict(half, "rw-------");
				Files.writeString(half, newSecret.get());
				Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
			}
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot keep a secret in " + file, ex);
		}
	}

	/** A new random secret of 144 bits. */
	public static String randomSecret() {
		byte[] bytes = new byte[18];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static void restrict(Path path, String permissions) throws IOException {
		FileStore store = Files.getFileStore(path);
		if (store.supportsFileAttributeView(PosixFileAttributeView.class)) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
		}
	}

	@Override
	public void close() throws IOException {
		this.lock.release();
		this.channel.close();
	}

}
