package org.diaodu.application;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import org.diaodu.command.notice.NoticeSettings.Protection;
import org.diaodu.command.notice.NoticeSettings.RobotKind;

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
 * @param notices by which ways notices leave the program
 */
@ConfigurationProperties("diaodu")
public record DiaoduSettings(@DefaultValue("ALL") Role role, @DefaultValue("data") Path data,
		@DefaultValue("true") boolean sample, @DefaultValue("true") boolean sampleHistory,
		@DefaultValue("SHENYANG") Jurisdiction jurisdiction, @Nullable Coordinator coordinator,
		@DefaultValue("http://localhost:8080") String address, @DefaultValue Database database,
		@DefaultValue Identity identity, @DefaultValue Console console, @DefaultValue Clocks clocks,
		@DefaultValue Notices notices) {

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
	 * @param parallel how much rings at the same time at most; what is of one subject one
	 * after the other, as it fell due, and with 1 all of it
	 */
	public record Clocks(@DefaultValue("true") boolean running, @DefaultValue("32") int parallel) {
	}

	/**
	 * By which ways notices leave the program; by none unless one is named.
	 *
	 * @param smtp the mail server, none when it has no host
	 * @param robots robots of groups, by their names, which are theirs for ever: what
	 * waits for one is kept under its name
	 * @param outsideWithin what was recorded longer ago goes to nobody outside
	 * @param keep how long what was read or delivered is kept; zero to keep everything
	 * for good
	 * @param keepUnread how long what nobody read is kept after it was recorded; zero for
	 * good
	 */
	public record Notices(@DefaultValue Smtp smtp, @DefaultValue Map<String, Robot> robots,
			@DefaultValue("30d") Duration outsideWithin, @DefaultValue("365d") Duration keep,
			@DefaultValue("730d") Duration keepUnread) {
	}

	/**
	 * A mail server.
	 *
	 * @param host its name, absent for no mail
	 * @param user to log in as, when it asks for that
	 * @param password of that user
	 * @param from the sender's address
	 * @param protection of the connection
	 * @param timeout longest wait for each of its answers
	 */
	public record Smtp(@Nullable String host, @DefaultValue("587") int port, @Nullable String user,
			@Nullable String password, @Nullable String from, @DefaultValue("STARTTLS") Protection protection,
			@DefaultValue("10s") Duration timeout) {

		@Override
		public String toString() {
			return "Smtp[" + this.host + ':' + this.port + ']';
		}

	}

	/**
	 * A robot of a group.
	 *
	 * @param kind whose it is
	 * @param unit unit id of the unit whose group it is
	 * @param url where it is called; a secret
	 * @param secret with which DingTalk has requests signed
	 * @param perMinute how often it may be called in any minute
	 * @param timeout longest wait for its answer
	 */
	public record Robot(@Nullable RobotKind kind, @Nullable String unit, @Nullable String url, @Nullable String secret,
			@DefaultValue("20") int perMinute, @DefaultValue("15s") Duration timeout) {

		@Override
		public String toString() {
			return "Robot[" + this.kind + ", " + this.unit + ']';
		}

	}

}
