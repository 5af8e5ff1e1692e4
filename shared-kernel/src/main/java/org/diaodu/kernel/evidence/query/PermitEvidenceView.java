package org.diaodu.kernel.evidence.query;

/**
 * What is kept, and a permit of which an act cites it.
 */
public record PermitEvidenceView(String digest, String projectId, String permitId) {

}
