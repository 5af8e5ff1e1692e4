package org.diaodu.application.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The types of the kernel, nested ones too. */
final class KernelTypes {

	private KernelTypes() {
	}

	static List<Class<?>> all() throws IOException {
		Path sources = RepositoryRoot.find().resolve("shared-kernel/src/main/java");
		try (Stream<Path> files = Files.walk(sources)) {
			return files.filter((file) -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
				.map((file) -> sources.relativize(file).toString().replace(".java", "").replaceAll("[/\\\\]", "."))
				.<Class<?>>map(KernelTypes::load)
				.flatMap(KernelTypes::withNested)
				.toList();
		}
	}

	/** How the sources call it, such as {@code Attribution.Source}. */
	static String name(Class<?> type) {
		return (type.getDeclaringClass() != null) ? name(type.getDeclaringClass()) + "." + type.getSimpleName()
				: type.getSimpleName();
	}

	/**
	 * Whether a type has an enum constant, a record component or, as an interface, a
	 * method of this name.
	 */
	static boolean has(Class<?> type, String member) {
		if (type.isEnum()) {
			return Arrays.stream(type.getEnumConstants())
				.anyMatch((constant) -> ((Enum<?>) constant).name().equals(member));
		}
		if (type.isRecord()) {
			return Arrays.stream(type.getRecordComponents()).anyMatch((part) -> part.getName().equals(member));
		}
		return type.isInterface()
				&& Arrays.stream(type.getMethods()).anyMatch((method) -> method.getName().equals(member));
	}

	private static Class<?> load(String name) {
		try {
			return Class.forName(name, false, KernelTypes.class.getClassLoader());
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Stream<Class<?>> withNested(Class<?> type) {
		return Stream.concat(Stream.of(type),
				Arrays.stream(type.getDeclaredClasses()).flatMap(KernelTypes::withNested));
	}

}
