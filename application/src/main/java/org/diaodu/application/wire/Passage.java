package org.diaodu.application.wire;

import java.util.Optional;
import java.util.concurrent.CompletionException;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The way of a message out of one process and into another, without the network: what
 * comes out was bytes in between.
 */
final class Passage {

	private final Serializer serializer;

	Passage(Serializer serializer) {
		this.serializer = serializer;
	}

	@SuppressWarnings({ "unchecked", "NullAway" }) // a null answer stays null
	<T> T through(@Nullable T value) {
		return (T) this.serializer.deserialize(this.serializer.serialize(value, byte[].class));
	}

	MetaData metaData(MetaData data) {
		return MetaData.from(through(data));
	}

	/**
	 * A failure as another process sees it: its text and its details, no class, no cause.
	 */
	Throwable command(Throwable failure) {
		return new CommandExecutionException(String.valueOf(failure.getMessage()), null, details(failure));
	}

	/** The same for a query. */
	Throwable query(Throwable failure) {
		Throwable cause = (failure instanceof CompletionException && failure.getCause() != null) ? failure.getCause()
				: failure;
		return new QueryExecutionException(String.valueOf(cause.getMessage()), null, details(cause));
	}

	private @Nullable Object details(Throwable failure) {
		Optional<Object> details = HandlerExecutionException.resolveDetails(failure);
		return details.map(this::through).orElse(null);
	}

}
