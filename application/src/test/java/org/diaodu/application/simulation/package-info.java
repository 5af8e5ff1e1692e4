/** A year of a generated city, lived through the whole program and reckoned by hand. */
@org.jspecify.annotations.NullMarked
package org.diaodu.application.simulation;
