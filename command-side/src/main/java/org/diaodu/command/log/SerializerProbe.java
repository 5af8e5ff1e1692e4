package org.diaodu.command.log;

import java.nio.charset.StandardCharsets;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;

/**
 * Finds out by trying whether a serializer puts class names into what it writes. How it
 * is configured cannot be asked of every kind; what it does can be seen.
 */
final class SerializerProbe {

	private SerializerProbe() {
	}

	static boolean writesClassNames(Serializer serializer) {
		try {
			byte[] written = serializer.serialize(new Outer(new Inner("x")), byte[].class).getData();
			return new String(written, StandardCharsets.ISO_8859_1).contains(Inner.class.getSimpleName());
		}
		catch (SerializationException ex) {
			// It writes only types it knows: better still.
			return false;
		}
	}

	/** Has a component that any class fits. */
	record Outer(Object anything) implements java.io.Serializable {
	}

	/** A class whose name must not be found in the bytes. */
	record Inner(String text) implements java.io.Serializable {
	}

}
