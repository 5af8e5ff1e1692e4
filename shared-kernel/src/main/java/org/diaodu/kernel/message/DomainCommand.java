package org.diaodu.kernel.message;

/**
 * A wish to change one aggregate. Implemented by one sealed interface per aggregate,
 * whose records are the commands. Constructors check form only; the aggregate judges
 * meaning.
 */
public interface DomainCommand {

	/** The id of the aggregate that decides, with its type prefix. */
	String target();

	/**
	 * Whether that aggregate usually does not exist yet. Then it is decided without
	 * looking for it, and decided again when the log knows better.
	 */
	default boolean targetUsuallyNew() {
		return false;
	}

	/**
	 * Whether it usually turns out that nothing is to be recorded. Then it is decided at
	 * once on what the log says: what was decided to no effect on anything kept would
	 * have to be decided again.
	 */
	default boolean usuallyToNoEffect() {
		return false;
	}

	/**
	 * Whether what it does is no event, ever. Then the log cannot refuse what a command
	 * of the same id would do the second time, and it is looked up before anything is
	 * done.
	 */
	default boolean actsBesideTheLog() {
		return false;
	}

}
