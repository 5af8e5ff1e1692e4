package org.diaodu.kernel.message;

/**
 * Thrown by a decision that says no. Never leaves a process: the command bus turns it
 * into a {@code CommandExecutionException} whose details are the {@link Refusal}.
 */
public class RefusedException extends RuntimeException {

	private final transient Refusal refusal;

	public RefusedException(Refusal refusal) {
		super(refusal.code(), null, false, false);
		this.refusal = refusal;
	}

	/** Why. */
	public Refusal refusal() {
		return this.refusal;
	}

}
