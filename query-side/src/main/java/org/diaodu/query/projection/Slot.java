package org.diaodu.query.projection;

/**
 * One of the two places where a projection keeps its tables. One serves while the other
 * is rebuilt.
 */
public enum Slot {

	/** schema {@code query_a} */
	A("query_a"),
	/** schema {@code query_b} */
	B("query_b");

	private final String schema;

	Slot(String schema) {
		this.schema = schema;
	}

	/** The schema of its tables. */
	String schema() {
		return this.schema;
	}

	/** The qualified name of a table in this slot. */
	public String table(String name) {
		return this.schema + "." + name;
	}

	/** A statement with its tables, written as {@code {name}}, in this slot. */
	public String sql(String statement) {
		return statement.replace("{", this.schema + ".").replace("}", "");
	}

	/** The other slot. */
	Slot other() {
		return (this == A) ? B : A;
	}

}
