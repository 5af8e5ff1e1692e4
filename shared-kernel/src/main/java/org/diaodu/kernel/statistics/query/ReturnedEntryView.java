package org.diaodu.kernel.statistics.query;

import java.time.LocalDate;

/**
 * An application that was returned.
 */
public record ReturnedEntryView(String month, String reason, String messageId, LocalDate returnedOn) {

}
