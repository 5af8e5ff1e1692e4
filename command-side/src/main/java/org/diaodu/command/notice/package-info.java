/**
 * Notices (通知): who is told of what, the outbox, and the ways out of the program. An
 * outbox row is written in the transaction that moves the reader of the log, so there is
 * exactly one for each event, recipient and channel.
 */
@NullMarked
package org.diaodu.command.notice;

import org.jspecify.annotations.NullMarked;
