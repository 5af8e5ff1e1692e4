package org.diaodu.command.log;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import tools.jackson.databind.json.JsonMapper;

import org.diaodu.command.log.AppendException.Reason;

/**
 * What a failure of PostgreSQL means for the log.
 */
final class SqlFailures {

	private static final JsonMapper JSON = JsonMapper.shared();

	private SqlFailures() {
	}

	/** What a failed append means. */
	static AppendException ofAppend(SQLException ex) {
		String state = state(ex);
		return switch (state) {
			case "23505" -> ofUniqueness(ex);
			case "DL001" -> new AppendException(Reason.SEQUENCE_TAKEN, ex);
			case "DL004" -> new AppendException(Reason.COMMAND_RECORDED, ex);
			case "DL002" -> new AppendException(Reason.CLAIMED, detail(ex), ex);
			default -> {
				if (isBroken(state)) {
					yield new AppendException(Reason.UNKNOWN, ex);
				}
				yield new AppendException(isUnavailable(ex) ? Reason.UNAVAILABLE : Reason.FAULT, ex);
			}
		};
	}

	/**
	 * Whether the store cannot serve at present, as opposed to a statement that is wrong.
	 */
	static boolean isUnavailable(@Nullable Throwable ex) {
		for (Throwable each = ex; each != null; each = each.getCause()) {
			if (each instanceof SQLException sql && (sql instanceof SQLTransientConnectionException
					|| isBroken(state(sql)) || isRefusedForNow(state(sql)))) {
				return true;
			}
		}
		return false;
	}

	private static AppendException ofUniqueness(SQLException ex) {
		ServerErrorMessage message = (ex instanceof PSQLException server) ? server.getServerErrorMessage() : null;
		String constraint = (message != null) ? message.getConstraint() : null;
		if ("entry_receipt".equals(constraint)) {
			return new AppendException(Reason.COMMAND_RECORDED, ex);
		}
		if ("entry_sequence".equals(constraint)) {
			return new AppendException(Reason.SEQUENCE_TAKEN, ex);
		}
		return new AppendException(Reason.FAULT, ex);
	}

	/** Connection lost, or the server going down with the statement under way. */
	private static boolean isBroken(String state) {
		return state.startsWith("08") || state.equals("57P01") || state.equals("57P02");
	}

	/**
	 * Out of resources, disk full, starting up, read-only, or the lock or the statement
	 * took too long: the server rolled back and said so.
	 */
	private static boolean isRefusedForNow(String state) {
		return state.startsWith("53") || state.startsWith("58") || state.equals("57P03") || state.equals("25006")
				|| state.equals("55P03") || state.equals("57014");
	}

	private static String state(SQLException ex) {
		String state = ex.getSQLState();
		return (state != null) ? state : "";
	}

	private static Map<String, String> detail(SQLException ex) {
		ServerErrorMessage message = (ex instanceof PSQLException server) ? server.getServerErrorMessage() : null;
		String detail = (message != null) ? message.getDetail() : null;
		Map<String, String> arguments = new LinkedHashMap<>();
		if (detail != null) {
			JSON.readTree(detail).forEachEntry((name, value) -> arguments.put(name, value.asString()));
		}
		return arguments;
	}

}
