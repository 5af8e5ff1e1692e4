package org.diaodu.application;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * All settings of the program, below {@code diaodu.}.
 *
 * @param role which sides run in this process
 * @param data directory in which everything is kept that this program keeps itself
 * @param sample whether the first start loads the demo people and the sample ledger
 * @param jurisdiction whose divisions, departments and thresholds an empty log starts
 * with
 * @param sampleHistory whether the demo people have worked, on demo projects and on those
 * of the sample list
 * @param coordinator the first person appointed on an empty log, where there are no demo
 * people to appoint others
 * @param address under which browsers reach the program, without a slash at the end
 * @param database which PostgreSQL
 * @param identity who says who a caller is
 * @param console whether the API console is served
 * @param clocks how what falls due rings
 */
@ConfigurationProperties("diaodu")
public record DiaoduSettings(@DefaultValue("ALL") Role role, @DefaultValue("data") Path data,
		@DefaultValue("true") boolean sample, @DefaultValue("true") boolean sampleHistory,
		@DefaultValue("SHENYANG") Jurisdiction jurisdiction, @Nullable Coordinator coordinator,
		@DefaultValue("http://localhost:8080") String address, @DefaultValue Database database,
		@DefaultValue Identity identity, @DefaultValue Console console, @DefaultValue Clocks clocks) {

	/** Which sides run in a process. */
	public enum Role {

		/** both sides */
		ALL,
		/** the deciding side only; messages travel through Axon Server */
		COMMAND,
		/** the showing side only; messages travel through Axon Server */
		QUERY

	}

	/** What an empty log starts with. */
	public enum Jurisdiction {

		/** Shenyang, by GB/T 2260 and 沈政发〔2018〕7号 */
		SHENYANG,
		/** nothing */
		NONE

	}

	/**
	 * The first coordinator of a city.
	 *
	 * @param personId as the tokens of the identity provider name them
	 * @param name kept in the vault of names
	 * @param unitId the department of the post
	 */
	public record Coordinator(String personId, String name, @DefaultValue("unit-210100-drc") String unitId) {
	}

	/**
	 * Which PostgreSQL.
	 *
	 * @param url JDBC address of an outside PostgreSQL (may carry user and password); the
	 * embedded one when absent
	 * @param user owner of the database, unless the address names it; or, with a
	 * migration user, the login of the program, which becomes a member of the application
	 * role
	 * @param password of that user, unless the address carries it
	 * @param migrationUser owner of the database, when the program has a login of its own
	 * @param migrationPassword of the migration user
	 * @param port TCP port of the embedded one on the loopback address; 0 for any free
	 * one
	 * @param connections size of the pool
	 * @param statementTimeout longest time one statement of the program may take
	 */
	public record Database(@Nullable String url, @Nullable String user, @Nullable String password,
			@Nullable String migrationUser, @Nullable String migrationPassword, @DefaultValue("0") int port,
			@DefaultValue("24") int connections, @DefaultValue("30s") Duration statementTimeout) {
	}

	/**
	 * Who says who a caller is.
	 *
	 * @param issuer address of an outside OpenID provider; the built-in one when absent
	 * @param audience must be among the audiences of a token
	 * @param personClaim claim of a token that carries the person id
	 * @param algorithms signature algorithms accepted from an outside issuer
	 */
	public record Identity(@Nullable String issuer, @DefaultValue("diaodu") String audience,
			@DefaultValue("person_id") String personClaim, @DefaultValue("RS256") List<String> algorithms) {
	}

	/**
	 * The API console.
	 *
	 * @param enabled whether it is served
	 */
	public record Console(@DefaultValue("true") boolean enabled) {
	}

	/**
	 * How what falls due rings in a process that decides.
	 *
	 * @param running whether it does so by itself; otherwise only when asked to
	 * @param parallel how much rings at the same time at most; with 1 strictly in the
	 * order in which it fell due
	 */
	public record Clocks(@DefaultValue("true") boolean running, @DefaultValue("16") int parallel) {
	}

}
