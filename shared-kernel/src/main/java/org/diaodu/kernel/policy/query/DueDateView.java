package org.diaodu.kernel.policy.query;

import java.time.Instant;
import java.time.LocalDate;

import org.diaodu.kernel.message.Basis;

/**
 * When something is due.
 *
 * @param receivedOn the working day it counts as received on
 * @param dueOn its last day
 * @param dueAt the end of that day in Asia/Shanghai
 * @param provisional whether it counts on days no notice is known for
 */
public record DueDateView(LocalDate receivedOn, LocalDate dueOn, Instant dueAt, boolean provisional, Basis basis) {

}
