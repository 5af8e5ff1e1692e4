package org.diaodu.application.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.ClassUtils;

import org.diaodu.kernel.message.DomainEvent;
import org.diaodu.kernel.message.EventTypes;

/**
 * The closed registry of what may travel between processes: the records of the kernel,
 * each under its simple name, events under their stored name. A name from outside selects
 * from it and never makes a class load.
 */
final class MessageTypes {

	private static final String KERNEL = "classpath*:org/diaodu/kernel/**/*.class";

	private final Map<String, Class<?>> types = new HashMap<>();

	private final Map<Class<?>, String> names = new HashMap<>();

	MessageTypes() {
		EventTypes.events().forEach((key, type) -> register(key.toString(), type));
		register("metadata", MetaData.class);
		register("text", String.class);
		register("expected-answer", ExpectedAnswer.class);
		scanKernel();
	}

	/** The type of a name, or null when nothing of that name may travel. */
	@Nullable Class<?> find(String name) {
		return this.types.get(name);
	}

	/**
	 * The name of a type.
	 * @throws IllegalArgumentException when it may not travel
	 */
	String nameOf(Class<?> type) {
		Class<?> registered = MetaData.class.isAssignableFrom(type) ? MetaData.class : type;
		String name = this.names.get(registered);
		if (name == null) {
			throw new IllegalArgumentException("may not travel between processes: " + type.getName());
		}
		return name;
	}

	private void scanKernel() {
		ResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
		MetadataReaderFactory readers = new CachingMetadataReaderFactory(resolver);
		try {
			for (Resource resource : resolver.getResources(KERNEL)) {
				String name = readers.getMetadataReader(resource).getClassMetadata().getClassName();
				Class<?> type = ClassUtils.resolveClassName(name, getClass().getClassLoader());
				if (type.isRecord() && !DomainEvent.class.isAssignableFrom(type)) {
					register(type.getSimpleName(), type);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void register(String name, Class<?> type) {
		Class<?> other = this.types.put(name, type);
		if (other != null) {
			throw new IllegalStateException(other + " and " + type + " would both travel as " + name);
		}
		this.names.put(type, name);
	}

	/**
	 * What an asker expects, in place of Axon's own classes.
	 *
	 * @param kind one, optional, many or stream
	 * @param type name of the type in this registry
	 */
	record ExpectedAnswer(String kind, String type) {
	}

}
