package org.diaodu.kernel.policy;

/**
 * One value of a version.
 *
 * @param value as the field writes it: a 万元 amount, a whole number or a rank
 */
public record PolicyValue(PolicyField field, String value) {

}
