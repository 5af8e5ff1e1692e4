package org.diaodu.command.log;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.datasource.DataSourceUtils;

import org.diaodu.command.log.StartRefusedException.Code;

/**
 * Refuses to start on a wiring or a store that would lose, tear or misread facts. Axon
 * and Spring Boot choose silently by what is on the class path; this looks at what was
 * chosen, and proves the one thing that cannot be seen, that a failed transaction leaves
 * nothing. Its cost does not grow with the log.
 */
public final class StartupCheck {

	private static final String XSTREAM = "com.thoughtworks.xstream.XStream";

	private final DataSource dataSource;

	private final Wiring wiring;

	private final LogWriter writer;

	private final StoreCheck store;

	StartupCheck(DataSource dataSource, Wiring wiring, LogWriter writer, LogReader reader) {
		this.dataSource = dataSource;
		this.wiring = wiring;
		this.writer = writer;
		this.store = new StoreCheck(dataSource, reader);
	}

	/**
	 * What the program was assembled from.
	 *
	 * @param eventStore where Axon's repositories append
	 * @param commandBuses every command bus there is; behind a router the local one
	 * counts
	 * @param tokenStores every token store there is
	 * @param transactions Axon's transaction managers
	 * @param serializers every serializer there is
	 * @param classes what is on the class path
	 */
	record Wiring(EventStore eventStore, List<CommandBus> commandBuses, List<TokenStore> tokenStores,
			List<TransactionManager> transactions, List<Serializer> serializers, ClassLoader classes) {
	}

	/**
	 * Checks all of it.
	 * @throws StartRefusedException with the first reason found
	 */
	public void run() {
		checkWiring();
		checkSerializers();
		this.store.checkDurability();
		this.store.checkProtection();
		this.store.checkDensity();
		this.store.checkTypes();
		this.wiring.transactions().forEach(this::proveAtomicity);
	}

	private void checkWiring() {
		if (!(this.wiring.eventStore() instanceof DispatchEventStore)) {
			throw new StartRefusedException(Code.OTHER_EVENT_STORE, "events would be stored by "
					+ this.wiring.eventStore().getClass().getName() + ", not by the dispatch log");
		}
		if (this.wiring.commandBuses().stream().noneMatch(DispatchCommandBus.class::isInstance)) {
			throw new StartRefusedException(Code.OTHER_COMMAND_BUS,
					"commands would be handled by " + this.wiring.commandBuses() + ", without receipts and retries");
		}
		for (TokenStore tokens : this.wiring.tokenStores()) {
			if (tokens instanceof InMemoryTokenStore) {
				throw new StartRefusedException(Code.TOKENS_IN_MEMORY,
						"processors would forget at every start what they have seen");
			}
		}
		if (this.wiring.transactions().isEmpty()
				|| this.wiring.transactions().stream().anyMatch(NoTransactionManager.class::isInstance)) {
			throw new StartRefusedException(Code.NO_TRANSACTIONS,
					"Axon has no transaction manager; declare one over the data source");
		}
	}

	private void checkSerializers() {
		if (isPresent(XSTREAM)) {
			throw new StartRefusedException(Code.XSTREAM_PRESENT,
					"XStream is on the class path: it builds any class that stored bytes name; exclude it");
		}
		for (Serializer serializer : this.wiring.serializers()) {
			if (SerializerProbe.writesClassNames(serializer)) {
				throw new StartRefusedException(Code.UNSAFE_SERIALIZER,
						serializer.getClass().getName() + " puts class names into what it writes (default typing)");
			}
		}
	}

	private boolean isPresent(String type) {
		try {
			this.wiring.classes().loadClass(type);
			return true;
		}
		catch (ClassNotFoundException ex) {
			return false;
		}
	}

	/** Appends in a transaction that fails, and looks whether the entry is gone. */
	private void proveAtomicity(TransactionManager transactions) {
		UUID probe = UUID.nameUUIDFromBytes(XSTREAM.getBytes(java.nio.charset.StandardCharsets.UTF_8));
		try {
			transactions.executeInTransaction(() -> appendAndFail(probe));
		}
		catch (ProbeException ex) {
			if (this.store.holds(probe)) {
				throw new StartRefusedException(Code.NOT_ATOMIC,
						"an entry was still in the log after its transaction failed");
			}
			return;
		}
		throw new StartRefusedException(Code.NOT_ATOMIC, "a failed transaction was reported as done");
	}

	private void appendAndFail(UUID probe) {
		java.sql.Connection connection = DataSourceUtils.getConnection(this.dataSource);
		try {
			// Without a transaction the probe would stay in the log for ever: look before
			// leaping.
			if (connection.getAutoCommit() || !DataSourceUtils.isConnectionTransactional(connection, this.dataSource)) {
				throw new StartRefusedException(Code.NO_TRANSACTIONS,
						"Axon's transactions do not reach the data source of the log");
			}
			this.writer.append(connection, List.of(StoreCheck.probe(probe)));
			throw new ProbeException();
		}
		catch (java.sql.SQLException ex) {
			throw SqlFailures.ofAppend(ex);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

	/** The failure of the transaction that is meant to fail. */
	private static final class ProbeException extends RuntimeException {

		ProbeException() {
			super("meant to fail", null, false, false);
		}

	}

}
