package org.diaodu.kernel.lifecycle;

/**
 * What proves that a node was reached.
 *
 * @param kind a constant of {@link EvidenceKind}
 * @param reference number, address or digest of the document
 */
public record NodeEvidence(EvidenceKind kind, String reference) {

}
