package org.diaodu.application.docs;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the repository is, whichever module a test runs in. */
final class RepositoryRoot {

	private RepositoryRoot() {
	}

	static Path find() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.exists(folder.resolve("mvnw"))) {
			Path parent = folder.getParent();
			if (parent == null) {
				throw new IllegalStateException("no repository above the working directory");
			}
			folder = parent;
		}
		return folder;
	}

}
