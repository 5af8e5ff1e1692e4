package org.diaodu.query.graphql.obstacle;

import java.time.LocalDate;

/**
 * A department under the name borne from a day on.
 */
record ObstacleLeadInput(String name, LocalDate from) {
}
