package org.diaodu.kernel.audit.query;

/**
 * Whether somebody operates the program.
 */
public record OperatorView(boolean operator) {
}
