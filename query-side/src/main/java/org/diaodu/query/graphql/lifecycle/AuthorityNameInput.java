package org.diaodu.query.graphql.lifecycle;

import java.time.LocalDate;

/**
 * Who decides, under the name borne from a day on.
 */
record AuthorityNameInput(String name, LocalDate from) {
}
