package org.diaodu.kernel.lifecycle;

import java.time.LocalDate;

/**
 * Who decides, under the name borne from a day on.
 */
public record AuthorityName(String name, LocalDate from) {

}
